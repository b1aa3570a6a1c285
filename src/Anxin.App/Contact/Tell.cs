using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;

namespace Anxin.App.Contact;

public static class Tell
{
    /// <summary>Tells the reporter something: on the tracking page at once, and by the configured sender when its job runs.</summary>
    public static void TellReporter(this AppDb db, Case @case, string key, object parameters, DateTime now)
    {
        var message = Message.Of(@case.Id, key, Json.Write(parameters), now);
        db.Messages.Add(message);
        db.Enqueue(new SendMessage(message.Id), now, @case.Id);
    }

    public static void TellReporter(this AppDb db, Case @case, string key, DateTime now) => db.TellReporter(@case, key, new { }, now);
}
