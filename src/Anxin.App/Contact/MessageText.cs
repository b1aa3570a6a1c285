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
        ["nobody_yet"] =
            ("附近暂时没有合适的师傅，调度员已介入，我们会继续寻找。", "No qualified technician is free nearby yet. A dispatcher is on it and the search goes on."),
        ["scheduled"] = ("师傅将于 {start} 至 {end} 上门。", "A technician will come between {start} and {end}."),
        ["en_route"] = ("师傅已出发。", "The technician is on the way."),
        ["arrived"] = ("师傅已到达。", "The technician has arrived."),
        ["completed"] = ("维修已完成，请确认并评价。", "The work is done. Please confirm and rate it."),
        ["closed"] = ("感谢确认，本次维修的保修期至 {guaranteeEnds}。", "Thank you. The repair is guaranteed until {guaranteeEnds}."),
        ["reworking"] = ("很抱歉没有修好，我们正在重新安排师傅。", "We are sorry it is not solved. We are sending somebody again."),
        ["changed_technician"] = ("原定师傅不能上门，我们正在重新安排。", "The technician cannot come; we are arranging another."),
        ["missed_you"] = ("师傅到达时没有联系上您，调度员会重新安排。", "The technician could not reach you at the door. A dispatcher will arrange it anew."),
        ["declined"] = ("很抱歉，本次报修未能受理，原因见链接。", "We are sorry, the report was declined; the link tells why."),
        ["inspected"] = ("师傅已完成验货，结果会进入您的退款申请。", "The inspection is done; its report goes to your claim."),
        ["claim_submitted"] = ("已收到，正在检查照片。", "Received. The photos are being checked."),
        ["claim_evidence_wanted"] = ("照片看不清楚，请在 {dueAt} 前补充，或说明没有更清楚的。", "The photos show too little. Please add clearer ones by {dueAt}, or say that you have none."),
        ["claim_evidence_added"] = ("已补充照片，正在检查。", "Photos were added and are being checked."),
        ["claim_merchant_asked"] = ("已转给商家答复，截止 {dueAt}。", "The merchant is asked to answer by {dueAt}."),
        ["claim_window_extended"] = ("商家的答复时间延长一次，至 {dueAt}。", "The merchant's time to answer was extended once, to {dueAt}."),
        ["claim_offer_made"] = ("商家提出了协商方案，请买家在 {dueAt} 前答复。", "The merchant offered something else; the buyer answers by {dueAt}."),
        ["claim_in_review"] = ("已转人工审核，最晚 {dueAt} 作出决定。", "A person reviews it and decides by {dueAt}."),
        ["claim_statement_added"] = ("申请里新增了一条说明。", "A statement was added to the file."),
        ["claim_inspection_ordered"] = ("审核员要求上门验货，会另行通知上门时间。", "The reviewer asked for an inspection on site; the visit is announced separately."),
        ["claim_inspection_reported"] = ("验货报告已到，可以查看。", "The report of the inspection is there to read."),
        ["claim_decided"] = ("已作出决定并说明理由；{dueAt} 前双方都可以申诉。", "It was decided, with reasons. Either side may appeal until {dueAt}."),
        ["claim_decided_finally"] = ("已作出最终决定并说明理由。", "It was decided finally, with reasons."),
        ["claim_decision_accepted"] = ("一方已接受决定。", "One side accepted the decision."),
        ["claim_appealed"] = ("一方提出申诉，将由另一位审核员在 {dueAt} 前决定。", "One side appealed; another person decides by {dueAt}."),
        ["claim_return_awaited"] = ("请买家在 {dueAt} 前寄回商品并填写运单号。", "The buyer sends the goods back by {dueAt} and notes the waybill."),
        ["claim_sent_back"] = ("商品已寄回，请商家在 {dueAt} 前验收。", "The goods were sent back; the merchant checks them by {dueAt}."),
        ["claim_fulfilment_awaited"] = ("请商家在 {dueAt} 前换货、补发或维修。", "The merchant exchanges, sends again or repairs by {dueAt}."),
        ["claim_replacement_sent"] = ("商家已处理，请买家在 {dueAt} 前确认。", "The merchant has done its part; the buyer confirms by {dueAt}."),
        ["claim_granted"] = ("准予退款 {amountMinor}，请商家在 {dueAt} 前付款。", "A refund of {amountMinor} was granted; the merchant pays by {dueAt}."),
        ["claim_paid"] = ("退款 {amountMinor} 已到账，申请结束。", "The refund of {amountMinor} was paid. The claim is closed."),
        ["claim_closed"] = ("申请已结束，详情见链接。", "The claim is closed; the link tells why."),
        ["claim_withdrawn"] = ("买家已撤回申请。", "The buyer withdrew the claim."),
        ["claim_overdue"] = ("处理时间已过，主管已被提醒。", "It is overdue; a supervisor was reminded."),
        ["withdrawn"] = ("已按您的要求撤回报修。", "The report was withdrawn as you asked."),
    };

    public static IEnumerable<string> Keys => Texts.Keys;

    public static string Of(Message message, string language, string number, string link)
    {
        var chinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var text = chinese ? Texts[message.Key].Zh : Texts[message.Key].En;
        foreach (var (name, value) in JsonNode.Parse(message.Parameters)!.AsObject())
        {
            text = text.Replace($"{{{name}}}", Say(name, value), StringComparison.Ordinal);
        }

        var claim = message.Key.StartsWith("claim_", StringComparison.Ordinal);
        return chinese
            ? $"【安心】{(claim ? "售后申请" : "报修")} {number}：{text} {link}"
            : $"[Anxin] {(claim ? "Claim" : "Repair")} {number}: {text} {link}";
    }

    private static string Say(string name, JsonNode? value)
    {
        if (name.EndsWith("Minor", StringComparison.Ordinal) && value is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"¥{value.GetValue<long>() / 100m:0.00}");
        }

        var text = value?.ToString() ?? "";
        return DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var time) && text.Contains('T', StringComparison.Ordinal)
            ? time.AddHours(8).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
            : text;
    }
}
