namespace Anxin.Places.Tests;

public sealed class AddressDetailTests
{
    [Theory]
    [InlineData("珞喻路1037号金地花园3栋2单元501室", "珞喻路", "1037号", "金地花园", "3栋", "2单元", null, "501室")]
    [InlineData("仙霞路12弄5号602室", "仙霞路", "12弄5号", null, null, null, null, "602室")]
    [InlineData("中山北路5号楼3单元7层701", "中山北路", null, null, "5号楼", "3单元", "7层", "701")]
    [InlineData("建设大道88号 万达广场B座12层1203室", "建设大道", "88号", "万达广场", "B座", null, "12层", "1203室")]
    [InlineData("文化路3号之二", "文化路", "3号之二", null, null, null, null, null)]
    [InlineData("和谐小区12-3-502", null, null, "和谐小区", "12", "3", null, "502")]
    [InlineData("解放大道十二号楼", "解放大道", null, null, "十二号楼", null, null, null)]
    [InlineData("東湖路１２號３棟５樓", "東湖路", "１２號", null, "３棟", null, "５樓", null)]
    [InlineData("草塘村3组", null, null, "草塘村3组", null, null, null, null)]
    [InlineData("", null, null, null, null, null, null, null)]
    public void The_rest_is_split_into_its_parts(
        string rest, string? street, string? number, string? estate, string? building, string? unit, string? floor, string? room)
    {
        Assert.Equal(new AddressDetail(street, number, estate, building, unit, floor, room), AddressDetail.Of(rest));
    }

    [Fact]
    public void A_text_above_the_limit_gives_no_part()
    {
        Assert.Equal(AddressDetail.Of(""), AddressDetail.Of(new string('路', Resolver.MaxLength + 1)));
        Assert.Equal(AddressDetail.Of(""), AddressDetail.Of(null));
    }
}
