namespace Anxin.Planning.Qualifying;

internal sealed class BrandCondition(Guid brandId)
    : HardCondition("brand_authorised", "brand_authorisation", "品牌授权", "Brand authorisation")
{
    public override void Collect(Technician technician, List<Validity> into)
    {
        foreach (var brand in technician.Brands)
        {
            if (brand.BrandId == brandId)
            {
                into.Add(brand.Validity);
            }
        }
    }

    protected override Reason Missing() => Book.Say("brand_not_authorised", "未获该品牌授权", "Not authorised by the brand");
}
