using Anxin.App.Repairs;

namespace Anxin.App.Tests.Repairs;

public sealed class SuspicionTests
{
    [Theory]
    [InlineData("空调不制冷，型号见 https://maker.example/kfr35", "王小明", "")]
    [InlineData("看 http://a.example 和 WWW.b.example", "王小明", "links")]
    [InlineData("洗衣机坏了", "www.spam.example", "links")]
    [InlineData("啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊", "王", "repeated_characters")]
    [InlineData("啊啊啊啊啊", "王", "")]
    [InlineData("代开发票，请加微信", "王", "advertising")]
    [InlineData("Cheap CASINO www.a.example www.b.example", "王", "links advertising")]
    public void Signs_of_abuse_are_named(string fault, string name, string signs) => Assert.Equal(signs, string.Join(' ', Suspicion.Of(fault, name)));
}
