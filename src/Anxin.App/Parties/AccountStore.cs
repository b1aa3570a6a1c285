using Anxin.App.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Identity's store, which leaves saving to the handler: the account, its key and its history are one transaction.</summary>
public sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    public AccountStore(AppDb db, IdentityErrorDescriber? describer = null)
        : base(db, describer) => AutoSaveChanges = false;
}
