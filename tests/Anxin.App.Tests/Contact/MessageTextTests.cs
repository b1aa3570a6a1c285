using Anxin.App.Contact;

namespace Anxin.App.Tests.Telling;

public sealed class MessageTextTests
{
    private const string Parameters = """{"start":"2026-11-23T03:00:00Z","end":"2026-11-23T05:00:00Z","guaranteeEnds":"2026-12-23","nextAt":"2026-11-23T02:15:00Z","dueAt":"2026-11-26T02:00:00Z","amountMinor":1250}""";

    [Fact]
    public void Every_message_is_whole_in_both_languages_and_names_repair_and_link()
    {
        foreach (var key in MessageText.Keys)
        {
            foreach (var language in new[] { "zh-CN", "en" })
            {
                var text = MessageText.Of(
                    Message.Of(Guid.CreateVersion7(), key, Parameters, DateTime.UnixEpoch), language, "261123-4831-0957-3", "/t/abc");
                Assert.Contains("261123-4831-0957-3", text, StringComparison.Ordinal);
                Assert.EndsWith(" /t/abc", text, StringComparison.Ordinal);
                Assert.DoesNotContain('{', text);
                Assert.Equal(language == "zh-CN", text.StartsWith("【安心】", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Claims_are_called_claims_and_money_is_said_in_yuan()
    {
        var message = Message.Of(Guid.CreateVersion7(), "claim_granted", Parameters, DateTime.UnixEpoch);
        Assert.Equal(
            "【安心】售后申请 1：准予退款 ¥12.50，请商家在 11-26 10:00 前付款。 /c/x", MessageText.Of(message, "zh-CN", "1", "/c/x"));
        Assert.StartsWith("[Anxin] Claim 1: A refund of ¥12.50", MessageText.Of(message, "en", "1", "/c/x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_said_in_Chinas_time_and_whoever_reads_no_Chinese_gets_English()
    {
        var message = Message.Of(Guid.CreateVersion7(), "scheduled", Parameters, DateTime.UnixEpoch);
        Assert.Contains("11-23 11:00 至 11-23 13:00", MessageText.Of(message, "zh-Hant-HK", "1", "/t"), StringComparison.Ordinal);
        Assert.Contains("between 11-23 11:00 and 11-23 13:00", MessageText.Of(message, "fr", "1", "/t"), StringComparison.Ordinal);
    }
}
