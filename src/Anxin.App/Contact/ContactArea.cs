using Anxin.App.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Contact;

/// <summary>How people are told things.</summary>
public static class ContactArea
{
    public static void AddContact(this IServiceCollection services)
    {
        services.AddSingleton<ITextSender, LogTextSender>();
        services.AddJob<SendMessage, SendMessage.Handler>();
    }
}
