using Anxin.App.Contact;
using Anxin.App.Vault;

namespace Anxin.App.Demo.Staging;

/// <summary>Sends nothing: the people of the demo are invented, and what they were told in the past lies in the past.</summary>
internal sealed class SilentSender : ITextSender
{
    public Task Send(Phone phone, string text, string id, CancellationToken ct) => Task.CompletedTask;
}
