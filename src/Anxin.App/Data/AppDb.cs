using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Rules;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Data;

public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<CheckpointMark> CheckpointMarks => Set<CheckpointMark>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<VaultKey> VaultKeys => Set<VaultKey>();

    public DbSet<RingMark> RingMarks => Set<RingMark>();

    public DbSet<AccessRecord> Accesses => Set<AccessRecord>();

    public DbSet<Merchant> Merchants => Set<Merchant>();

    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<Technician> Technicians => Set<Technician>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<PhoneCode> PhoneCodes => Set<PhoneCode>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<PartyChange> PartyChanges => Set<PartyChange>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();

    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<ServiceBoard> ServiceBoards => Set<ServiceBoard>();

    public DbSet<BoardCounty> BoardCounties => Set<BoardCounty>();

    public DbSet<PlannedVisit> PlannedVisits => Set<PlannedVisit>();

    public DbSet<VisitPin> VisitPins => Set<VisitPin>();

    public DbSet<BoardChange> BoardChanges => Set<BoardChange>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<VisitDelay> VisitDelays => Set<VisitDelay>();

    public DbSet<DiaryMark> DiaryMarks => Set<DiaryMark>();

    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderFile> OrderFiles => Set<OrderFile>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<MerchantStep> MerchantSteps => Set<MerchantStep>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<ClaimStatement> ClaimStatements => Set<ClaimStatement>();

    public DbSet<Recusal> Recusals => Set<Recusal>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<Examination> Examinations => Set<Examination>();

    public DbSet<Print> Prints => Set<Print>();

    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    /// <summary>Counts up the version of every changed row, so that of two writers who read the same row the second is refused.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version)
            {
                entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
