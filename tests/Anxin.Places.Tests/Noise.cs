namespace Anxin.Places.Tests;

/// <summary>Texts no person would write: addresses cut, doubled, mixed and pierced, and letters at random. The same seed, the same texts.</summary>
internal sealed class Noise(uint seed)
{
    private const int Longest = Resolver.MaxLength + 20;

    private static readonly string[] Seeds =
    [
        .. Gazetteer.Default.Counties.Select(county => string.Concat(county.Path) + "解放路8号3栋2单元402室"),
        .. Gazetteer.Default.Counties.Select(county => "周小川 13987654321 " + string.Join(' ', county.Path) + " 团结路8号 收"),
        .. Gazetteer.Default.Counties.Select(county => county.Parent!.Name[..^1] + county.Name[..^1] + "城关"),
    ];

    private static readonly string[] Pieces =
    [
        "省", "市", "区", "县", "镇", "乡", "街道", "村", "路", "号", "城区", "市中区", "朝阳", "吉林", "海南", "鼓楼区", "省直辖县级行政区划", "市辖区", "自治", "下城区",
        "公主岭市", "城关镇", "粤", "内蒙古", "北京市", "新区", "雄安新区", "收", "收件人：", "电话", "先生", "欧阳", "王", "13987654321", "+86", "010-", "400-820-8820",
        "1", "８", "(", "）", " ", "　", "\n", "\0", "\ud83d", "\ude00", "é", "臺", "縣", "a", "-", "%", "\u200b", "\u202e",
    ];

    private readonly char[] _text = new char[Longest];
    private uint _state = seed;

    public string Next()
    {
        var length = Start();
        for (var changes = Below(6); changes > 0; changes--)
        {
            length = Change(length);
        }

        return new string(_text, 0, length);
    }

    private int Start()
    {
        switch (Below(4))
        {
            case 0:
                var random = Below(60);
                for (var i = 0; i < random; i++)
                {
                    _text[i] = (char)Below(char.MaxValue + 1);
                }

                return random;
            case 1:
                var length = 0;
                for (var i = Below(14); i >= 0; i--)
                {
                    length = Insert(Pieces[Below(Pieces.Length)], length, length);
                }

                return length;
            default:
                return Insert(Seeds[Below(Seeds.Length)], 0, 0);
        }
    }

    private int Change(int length)
    {
        var at = Below(length + 1);
        switch (Below(6))
        {
            case 0:
                return at;
            case 1:
                return Insert(Pieces[Below(Pieces.Length)], at, length);
            case 2:
                return Insert(new string(_text, at, length - at), length, length);
            case 3:
                return Insert(Seeds[Below(Seeds.Length)], at, length);
            case 4 when at < length:
                Array.Copy(_text, at + 1, _text, at, length - at - 1);
                return length - 1;
            default:
                if (at < length)
                {
                    _text[at] = (char)Below(char.MaxValue + 1);
                }

                return length;
        }
    }

    private int Insert(string piece, int at, int length)
    {
        if (length + piece.Length > Longest)
        {
            return length;
        }

        Array.Copy(_text, at, _text, at + piece.Length, length - at);
        piece.CopyTo(0, _text, at, piece.Length);
        return length + piece.Length;
    }

    private int Below(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }
}
