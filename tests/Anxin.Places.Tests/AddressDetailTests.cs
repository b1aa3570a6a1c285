namespace Anxin.Places.Tests;

public sealed class AddressDetailTests
{
    [Theory]
    [InlineData("珞喻路1037号金地花园3栋2单元501室", "珞喻路|1037号|金地花园|3栋|2单元||501室")]
    [InlineData("仙霞路12弄5号602室", "仙霞路|12弄5号|||||602室")]
    [InlineData("中山北路5号楼3单元7层701", "中山北路|||5号楼|3单元|7层|701")]
    [InlineData("建设大道88号 万达广场B座12层1203室", "建设大道|88号|万达广场|B座||12层|1203室")]
    [InlineData("文化路3号之二", "文化路|3号之二|||||")]
    [InlineData("和谐小区12-3-502", "||和谐小区|12|3||502")]
    [InlineData("解放大道十二号楼", "解放大道|||十二号楼|||")]
    [InlineData("東湖路１２號３棟５樓", "東湖路|１２號||３棟||５樓|")]
    [InlineData("草塘村3组", "||草塘村3组||||")]
    [InlineData("", "||||||")]
    public void The_rest_is_split_into_its_parts(string rest, string parts)
    {
        var detail = AddressDetail.Of(rest);

        string?[] found = [detail.Street, detail.Number, detail.Estate, detail.Building, detail.Unit, detail.Floor, detail.Room];
        Assert.Equal(parts, string.Join('|', found));
    }

    [Fact]
    public void A_text_above_the_limit_gives_no_part()
    {
        Assert.Equal(new AddressDetail(), AddressDetail.Of(new string('路', Resolver.MaxLength + 1)));
        Assert.Equal(new AddressDetail(), AddressDetail.Of(null));
    }

    [Fact]
    public void A_part_is_never_invented()
    {
        var rest = Answers.To("湖北省武汉市洪山区珞喻路1037号金地花园3栋").Rest;

        var detail = AddressDetail.Of(rest);
        Assert.Equal("珞喻路|1037号|金地花园|3栋", string.Join('|', detail.Street, detail.Number, detail.Estate, detail.Building));
        Assert.Null(detail.Unit ?? detail.Floor ?? detail.Room);
    }
}
