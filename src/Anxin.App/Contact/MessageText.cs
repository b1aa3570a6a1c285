using System.Globalization;
using System.Text.Json.Nodes;

namespace Anxin.App.Contact;

/// <summary>The words of a text message, in Chinese and English. Times are said in China's time.</summary>
public static class MessageText
{
    private static readonly Dictionary<string, (string Zh, string En)> Texts = new()
    {
        ["under_review"] = ("您的报修正在人工核对，稍后会继续处理。", "A person is checking your report; it will go on shortly."),
        ["needs_place"] = ("请打开链接确认上门地址所在的区县。", "Please open the link and confirm the county of the address."),
        ["accepted"] = ("已受理，正在为您安排师傅。", "Accepted. We are looking for a technician."),
        ["nobody_yet"] = ("附近暂时没有合适的师傅，调度员已介入，我们会继续寻找。", "No qualified technician is free nearby yet. A dispatcher is on it and the search goes on."),
        ["scheduled"] = ("师傅将于 {start} 至 {end} 上门。", "A technician will come between {start} and {end}."),
        ["en_route"] = ("师傅已出发。", "The technician is on the way."),
        ["arrived"] = ("师傅已到达。", "The technician has arrived."),
        ["completed"] = ("维修已完成，请确认并评价。", "The work is done. Please confirm and rate it."),
        ["closed"] = ("感谢确认，本次维修的保修期至 {guaranteeEnds}。", "Thank you. The repair is guaranteed until {guaranteeEnds}."),
        ["reworking"] = ("很抱歉没有修好，我们正在重新安排师傅。", "We are sorry it is not solved. We are sending somebody again."),
        ["changed_technician"] = ("原定师傅不能上门，我们正在重新安排。", "The technician cannot come; we are arranging another."),
        ["missed_you"] = ("师傅到达时没有联系上您，调度员会重新安排。", "The technician could not reach you at the door. A dispatcher will arrange it anew."),
        ["declined"] = ("很抱歉，本次报修未能受理，原因见链接。", "We are sorry, the report was declined; the link tells why."),
        ["withdrawn"] = ("已按您的要求撤回报修。", "The report was withdrawn as you asked."),
    };

    public static IEnumerable<string> Keys => Texts.Keys;

    public static string Of(Message message, string language, string number, string link)
    {
        var chinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var text = chinese ? Texts[message.Key].Zh : Texts[message.Key].En;
        foreach (var (name, value) in JsonNode.Parse(message.Parameters)!.AsObject())
        {
            text = text.Replace($"{{{name}}}", Say(value), StringComparison.Ordinal);
        }

        return chinese ? $"【安心】报修 {number}：{text} {link}" : $"[Anxin] Repair {number}: {text} {link}";
    }

    private static string Say(JsonNode? value)
    {
        var text = value?.ToString() ?? "";
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) && text.Contains('T', StringComparison.Ordinal)
            ? time.AddHours(8).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
            : text;
    }
}
