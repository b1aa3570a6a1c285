namespace Anxin.Places.Tests;

public sealed class ContactTests
{
    [Theory]
    [InlineData("周小川 13987654321 湖北省武汉市洪山区珞喻路1037号 收", "周小川", "13987654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号 周小川 139-8765-4321", "周小川", "13987654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号，周小川，139 8765 4321", "周小川", "13987654321")]
    [InlineData("周小川13987654321湖北省武汉市洪山区珞喻路1037号", "周小川", "13987654321")]
    [InlineData("13987654321周小川湖北省武汉市洪山区珞喻路1037号", "周小川", "13987654321")]
    [InlineData("收件人：周小川 电话：+86 13987654321 地址：湖北省武汉市洪山区珞喻路1037号", "周小川", "13987654321")]
    [InlineData("欧阳小川 027-87654321 湖北省武汉市洪山区珞喻路1037号", "欧阳小川", "02787654321")]
    [InlineData("周女士 400-820-8820 湖北省武汉市洪山区珞喻路1037号", "周女士", "4008208820")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号 周小川收", "周小川", null)]
    [InlineData("湖北省武汉市洪山区珞喻路1037号 13987654321", null, "13987654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号周小川13987654321", "周小川", "13987654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号欧阳小川027-87654321", "欧阳小川", "02787654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号周先生13987654321", "周先生", "13987654321")]
    [InlineData("湖北省武汉市洪山区珞喻路1037号周小川收", "周小川", null)]
    public void Person_and_phone_are_taken_out(string text, string? person, string? phone)
    {
        var answer = Answers.To(text);

        Assert.Equal((person, phone), (answer.Person, answer.Phone));
        Assert.Equal(("420111", "珞喻路1037号"), (answer.Code, answer.Rest));
    }

    [Theory]
    [InlineData("安徽 13987654321 合肥市蜀山区")]
    [InlineData("洪山区 13987654321 珞喻路")]
    [InlineData("洪山区珞喻路5号金店13987654321")]
    [InlineData("洪山区珞喻路5号房13987654321")]
    [InlineData("洪山区珞喻路5号2单元13987654321")]
    public void A_place_is_no_person(string text)
    {
        Assert.Null(Answers.To(text).Person);
    }

    [Theory]
    [InlineData("湖北省武汉市洪山区珞喻路1037号")]
    [InlineData("湖北省武汉市洪山区珞喻路 430074")]
    [InlineData("湖北省武汉市洪山区订单1398765432100")]
    [InlineData("湖北省武汉市洪山区12345678901")]
    public void Other_numbers_are_no_phone(string text)
    {
        Assert.Null(Answers.To(text).Phone);
    }

    [Fact]
    public void Two_phones_are_both_taken_out_and_the_first_is_given()
    {
        var answer = Answers.To("周小川 13987654321 13812345678 武汉市洪山区珞喻路");

        Assert.Equal(("13987654321", "珞喻路"), (answer.Phone, answer.Rest));
    }
}
