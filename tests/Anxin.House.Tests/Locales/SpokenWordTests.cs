using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Contact;
using Anxin.App.Dispatch;
using Anxin.App.Repairs;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Locales;

/// <summary>What the server sends as a word, a page can say in the reader's language.</summary>
public sealed class SpokenWordTests
{
    private static IReadOnlyDictionary<string, string> Texts()
    {
        Assert.SkipUnless(Repository.Exists("ui/package.json"), "this checkout has no pages");
        return LocaleFile.Read(File.ReadAllText(Path.Combine(Repository.Root, "ui/src/locales/zh-CN.json")));
    }

    [Fact]
    public void Every_kind_of_journal_line_has_words() =>
        Rule.Holds(Rules.Spoken + "/events", Missing("events", Repository.CSharp("src/Anxin.App").SelectMany(SpokenWords.JournalKinds).Concat(ClaimTimeline.Kinds)));

    [Fact]
    public void Every_message_to_the_reporter_has_words() =>
        Rule.Holds(
            Rules.Spoken + "/messages",
            Missing("messages", Repository.CSharp("src/Anxin.App").SelectMany(SpokenWords.MessageKeys).Concat(MessageText.Keys)));

    [Fact]
    public void Every_state_that_a_page_shows_has_words() =>
        Rule.Holds(
            Rules.Spoken + "/states",
            Missing("steps", Enum.GetNames<RepairStep>())
                .Concat(Missing("states", Enum.GetNames<RequestState>()))
                .Concat(Missing("attention", Enum.GetNames<Attention>()))
                .Concat(Missing("bookingStates", Enum.GetNames<BookingState>()))
                .Concat(Missing("workOrderStates", Enum.GetNames<WorkOrderState>()))
                .Concat(Missing("offerStates", Enum.GetNames<OfferState>().Select(name => name.ToLowerInvariant()))));

    [Fact]
    public void Kinds_and_keys_are_read_from_the_calls()
    {
        var source = new SourceText("a.cs", """
            db.Append(x, Actors.System, "accepted", new { at = "not_a_kind" }, now);
            db.Append(x, actor, solved ? "confirmed" : "not_solved", now);
            JournalEntry.Next(x, actor, "received", "{}", now);
            queue.Next("something_else");
            list.Append(1);
            db.TellReporter(x, "scheduled", now);
            """);
        Assert.Equal(["accepted", "confirmed", "not_solved", "received"], SpokenWords.JournalKinds(source));
        Assert.Equal(["scheduled"], SpokenWords.MessageKeys(source));
    }

    private static IEnumerable<Breach> Missing(string group, IEnumerable<string> words)
    {
        var known = Texts();
        return words.Distinct().Where(word => !known.ContainsKey($"{group}.{word}"))
            .Select(word => new Breach($"{group}.{word}", "is in no locale file"));
    }
}
