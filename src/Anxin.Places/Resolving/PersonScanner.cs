using System.Buffers;
using Anxin.Places.Naming;

namespace Anxin.Places.Resolving;

/// <summary>Tells a person's name from a place's: a surname, two to four letters, and a place in the text where names stand.</summary>
internal sealed class PersonScanner(NameTrie names)
{
    // The single surnames borne by nearly everyone, by frequency.
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
        + "康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦柴路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柳冉边房宫沙穆古车代褚喻沃臧伏");

    private static readonly string[] DoubleSurnames =
    [
        "欧阳", "司马", "诸葛", "上官", "司徒", "东方", "尉迟", "皇甫", "慕容", "令狐", "夏侯", "端木", "公孙", "长孙", "独孤", "南宫",
    ];
    private static readonly string[] Titles = ["先生", "女士", "小姐", "师傅", "老师", "阿姨", "经理", "同志"];
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create("路街道巷弄号室楼栋幢村镇乡区县市省旗州盟店厦院园城站里苑庄桥口场层组社收");

    /// <summary>Marks the person and the word 收 behind it; returns where the name is, length 0 when there is none.</summary>
    public (int Start, int Length) Scan(ReadOnlySpan<char> folded, Span<Mark> marks, int labelled)
    {
        var found = (Start: 0, Length: 0);
        for (var at = 0; at < folded.Length;)
        {
            if (marks[at] != Mark.Letter)
            {
                at++;
                continue;
            }

            var length = marks[at..].IndexOfAnyExcept(Mark.Letter) is var end and >= 0 ? end : folded.Length - at;
            var token = folded.Slice(at, length);
            if (token is "收" or "收件" or "亲收" or "寄")
            {
                marks.Slice(at, length).Fill(Mark.Label);
            }
            else if (found.Length == 0 && NameLength(token) is var name and > 0 && StandsWhereNamesStand(token, at, name, marks, labelled))
            {
                found = (at, name);
                marks.Slice(at, length).Fill(Mark.Person);
            }

            at += length;
        }

        return found;
    }

    /// <summary>Length of the name a word is, without the 收 behind it; 0 when it is no name.</summary>
    public int NameLength(ReadOnlySpan<char> token)
    {
        var name = token.EndsWith("收") ? token[..^1] : token;
        var bare = name;
        foreach (var title in Titles)
        {
            bare = name.Length > title.Length && name.EndsWith(title) ? name[..^title.Length] : bare;
        }

        var titled = bare.Length < name.Length;
        if (bare.Length > 4 || bare.Length < (titled ? 1 : 2) || !StartsWithSurname(bare) || (!titled && PlaceEndings.Contains(bare[^1])))
        {
            return 0;
        }

        var isPlace = names.Find(name) is var node and > 0 && names.Own(node).Length > 0;
        return isPlace || name.ContainsAnyExceptInRange('\u4E00', '\u9FFF') ? 0 : name.Length;
    }

    private static bool StartsWithSurname(ReadOnlySpan<char> name)
    {
        foreach (var surname in DoubleSurnames)
        {
            if (name.StartsWith(surname))
            {
                return name.Length > 2;
            }
        }

        return name.Length <= 3 && Surnames.Contains(name[0]);
    }

    /// <summary>Beside a phone, behind a label, in front of 收, or under a title.</summary>
    private static bool StandsWhereNamesStand(ReadOnlySpan<char> token, int at, int name, ReadOnlySpan<Mark> marks, int labelled)
    {
        if (name < token.Length || token.IndexOfAny("生士傅") > 1)
        {
            return true;
        }

        var before = marks[..at].LastIndexOfAnyExcept(Mark.Gap);
        var after = marks[(at + token.Length)..].IndexOfAnyExcept(Mark.Gap);
        var followedByPhone = after >= 0 && marks[at + token.Length + after] == Mark.Phone;
        return followedByPhone || (before >= 0 && marks[before] == Mark.Phone) || (labelled >= 0 && before < labelled && at >= labelled);
    }
}
