using Anxin.App.Vault;

namespace Anxin.App.Tests.Vaults;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13800138000", "+8613800138000", "13800138000")]
    [InlineData("138 0013 8000", "+8613800138000", "13800138000")]
    [InlineData("138-0013-8000", "+8613800138000", "13800138000")]
    [InlineData("+86 138 0013 8000", "+8613800138000", "13800138000")]
    [InlineData("(+86)13800138000", "+8613800138000", "13800138000")]
    [InlineData("0086-13800138000", "+8613800138000", "13800138000")]
    [InlineData("8613800138000", "+8613800138000", "13800138000")]
    [InlineData("013800138000", "+8613800138000", "13800138000")]
    [InlineData("１３８００１３８０００", "+8613800138000", "13800138000")]
    [InlineData("＋８６　１３８００１３８０００", "+8613800138000", "13800138000")]
    [InlineData("19912345678", "+8619912345678", "19912345678")]
    [InlineData("010-12345678", "+861012345678", "01012345678")]
    [InlineData("(027) 8765 4321", "+862787654321", "02787654321")]
    [InlineData("0755.12345678", "+8675512345678", "075512345678")]
    [InlineData("400-123-4567", "+864001234567", "4001234567")]
    [InlineData("+852 2345 6789", "+85223456789", "+85223456789")]
    [InlineData("001 202 555 0143", "+12025550143", "+12025550143")]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData("+", null, null)]
    [InlineData("+86", null, null)]
    [InlineData("12000000000", null, null)]
    [InlineData("1380013800", null, null)]
    [InlineData("138001380000", null, null)]
    [InlineData("138ABCD8000", null, null)]
    [InlineData("13800138000 ext 5", null, null)]
    [InlineData("+0123456789", null, null)]
    [InlineData("+1234567890123456", null, null)]
    [InlineData("110", null, null)]
    [InlineData("138\uFFFE00138000", null, null)]
    [InlineData("138\ud80000138000", null, null)]
    [InlineData("13800138000\0", null, null)]
    [InlineData("00000000000000000000000000000000000000000", null, null)]
    public void A_number_is_read_however_it_is_written_or_not_at_all(string text, string? e164, string? display)
    {
        Assert.Equal(e164 is not null, Phone.TryParse(text, out var phone));
        if (e164 is not null)
        {
            Assert.Equal((e164, display), (phone.E164, phone.Display));
            Assert.True(Phone.TryParse(phone.E164, out var again) && Phone.TryParse(phone.Display, out var shown) && again == phone && shown == phone);
        }
    }

    [Fact]
    public void A_number_never_prints_itself_into_a_log()
    {
        Assert.True(Phone.TryParse("13800138000", out var phone));
        Assert.DoesNotContain("138", $"{phone}", StringComparison.Ordinal);
        Assert.False(Phone.TryParse(null, out _));
    }

    [Theory]
    [InlineData("13800138000", "138****8000")]
    [InlineData("010-12345678", "010****5678")]
    [InlineData("0755-12345678", "075*****5678")]
    [InlineData("400-123-4567", "********67")]
    [InlineData("+65 1234567", "********67")]
    [InlineData("+1 202 555 0143", "+12*****0143")]
    public void A_mask_hides_at_least_four_digits(string text, string mask)
    {
        Assert.True(Phone.TryParse(text, out var phone));
        Assert.Equal(mask, Mask.Phone(phone));
        Assert.True(mask.Count(c => c == '*') >= 4);
    }

    [Theory]
    [InlineData("王小明", "王**")]
    [InlineData("欧阳若汐", "欧**")]
    [InlineData("A", "A**")]
    [InlineData("𠮷野", "𠮷**")]
    [InlineData("", "")]
    public void A_masked_name_keeps_one_character_and_tells_nothing_of_its_length(string name, string mask) => Assert.Equal(mask, Mask.Name(name));
}
