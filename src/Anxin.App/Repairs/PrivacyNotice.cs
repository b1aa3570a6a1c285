namespace Anxin.App.Repairs;

/// <summary>What a reporter agrees to, by version. A new text is a new version; the version agreed to is kept with the case.</summary>
public sealed record PrivacyNotice(string Version, string Zh, string En)
{
    public static PrivacyNotice Current { get; } = new(
        "2026-11-1",
        "我们只为处理这次报修收集您的姓名、电话、地址、故障描述和照片。这些内容加密保存，只有受理您报修的客服和上门师傅在需要时才能看到，每次查看都有记录。师傅在接单后才能看到您的电话和完整地址。"
            + "交易记录依法保存三年，之后删除。您可以随时用查询链接查看进度、撤回报修，也可以要求我们更正或删除您的信息。",
        "We collect your name, phone number, address, description and photos only to handle this repair. They are kept encrypted; only the people who handle your repair can read them when they need to, and each reading "
            + "is recorded. The technician sees your phone number and full address only after taking the job. Transaction records are kept for three years as the law asks and then deleted. With your tracking link you can follow or "
            + "withdraw the repair at any time, and you may ask us to correct or delete your data.");
}
