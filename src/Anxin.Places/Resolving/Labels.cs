using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>Words of a form that are pasted along with what was written into it.</summary>
internal static class Labels
{
    private static readonly string[] OfPersons = ["收件人姓名", "收货人姓名", "收件人", "收货人", "联系人", "姓名"];

    private static readonly string[] Others =
    [
        "手机号码", "联系电话", "联系方式", "收货地址", "收件地址", "详细地址", "所在地区", "所在地址", "家庭地址", "电话号码", "手机号", "手机", "电话", "地址", "邮政编码", "邮编",
    ];

    private static readonly SearchValues<char> Firsts =
        SearchValues.Create([.. OfPersons.Concat(Others).Select(label => label[0]).Distinct()]);

    /// <summary>
    /// Marks labels that stand at the start of a word and end it or are followed by a colon or a gap.
    /// Returns where a labelled person starts, −1 for none.
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, Span<Mark> marks)
    {
        var person = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(Firsts);
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = LabelAt(text, at, marks, OfPersons);
            person = length > 0 ? at + length : person;
            length = length > 0 ? length : LabelAt(text, at, marks, Others);
            if (length > 0)
            {
                marks.Slice(at, length).Fill(Mark.Label);
                at += length - 1;
            }
        }

        return person;
    }

    private static int LabelAt(ReadOnlySpan<char> text, int at, ReadOnlySpan<Mark> marks, string[] labels)
    {
        foreach (var label in labels)
        {
            var end = at + label.Length;
            if (text[at..].StartsWith(label))
            {
                var isLabel = end < text.Length
                    && (text[end] == ':' || (marks[end] != Mark.Letter && (at == 0 || marks[at - 1] != Mark.Letter)));
                return isLabel || (end < text.Length && at == 0) ? label.Length : 0;
            }
        }

        return 0;
    }
}
