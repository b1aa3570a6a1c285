namespace Anxin.Planning.Qualifying;

/// <summary>A certificate. What holds is told by kind ("gas_certificate_valid_until"), what fails by the shared codes.</summary>
internal sealed class CertificateCondition(string kind)
    : HardCondition($"{kind}_certificate_valid", "certificate", $"{Zh(kind)}证书", $"Certificate ({kind})")
{
    public override void Collect(Technician technician, List<Validity> into)
    {
        foreach (var certificate in technician.Certificates)
        {
            if (string.Equals(certificate.Kind, kind, StringComparison.Ordinal))
            {
                into.Add(certificate.Validity);
            }
        }
    }

    protected override Reason Missing() => Book.Say("certificate_missing", $"没有{Zh(kind)}证书", $"No {kind} certificate");

    protected override string Until(string code) => $"{code}_until";

    private static string Zh(string kind) => kind switch
    {
        "gas" => "燃气",
        "electric" => "电工",
        "refrigeration" => "制冷",
        "height" => "高处作业",
        "lock" => "锁具",
        _ => kind,
    };
}
