using Anxin.Places.Data;
using Anxin.Places.Naming;

namespace Anxin.Places.Resolving;

/// <summary>
/// Reads every chain of names that the letters allow and keeps the best. A letter explained is worth four points, a suffix six more, so
/// the longest consistent reading wins; between equals a current name beats an ended one and a written suffix beats none.
/// </summary>
internal ref struct ChainSearch(Atlas atlas, NameTrie names, TownSearch towns, AddressText text, Span<Chain> best)
{
    /// <summary>Chains this near to the best are alternatives.</summary>
    public const int Margin = 2;

    private const int PerLetter = 4;
    private const int SuffixWritten = 6;
    private const int EndedName = -3;
    private const int OutsideName = -1;
    private const int GapInName = -2;
    private const int LateStart = -5;

    private readonly Span<Chain> _best = best;
    private readonly AddressText _text = text;
    private int _count;

    /// <summary>Best first.</summary>
    public readonly ReadOnlySpan<Chain> Found => _best[.._count];

    public void From(int start)
    {
        Extend(Chain.EmptyAt(start));
    }

    private void Extend(Chain chain)
    {
        var start = Fillers.Skip(_text, chain.End);
        var letters = _text.Letters;
        var node = start < letters.Length ? names.First(letters[start]) : 0;
        for (var end = start + 1; node != 0; end++)
        {
            _text.Steps++;
            foreach (var entry in names.Own(node))
            {
                _text.Steps++;
                Link(chain, entry, start, end);
            }

            node = end < letters.Length ? names.Next(node, letters[end]) : 0;
        }
    }

    private void Link(Chain chain, NameEntry entry, int start, int end)
    {
        if (chain.DeepestLevel >= entry.Level || IsSameAgain(chain, entry.Record))
        {
            Repeat(chain, entry, end);
            return;
        }

        if (!MayStand(chain, entry, start, end) || !Fits(chain, entry))
        {
            return;
        }

        var linked = chain.With(entry.Level, entry.Record) with
        {
            End = end,
            Links = chain.Links + 1,
            BareLinks = chain.BareLinks + (entry.Form >= NameForm.Bare ? 1 : 0),
            Score = chain.Score + Worth(chain, entry, start, end),
        };
        if (MayEnd(entry, end))
        {
            Keep(linked);
        }

        Extend(linked);
    }

    /// <summary>北京市北京市朝阳区: the same name once more explains its letters and nothing else.</summary>
    private void Repeat(Chain chain, NameEntry entry, int end)
    {
        if (entry.Form != NameForm.Full || chain.Repeated || (entry.Record != chain.Deepest && !IsSameAgain(chain, entry.Record)))
        {
            return;
        }

        // 芒市芒市镇: the second time it begins the name of a township.
        var isTown = entry.Level == DivisionLevel.County && towns.Within(atlas.Today(chain.Deepest)[0], _text, chain.End).Found;
        if (!isTown)
        {
            var repeated = chain with { End = end, Repeated = true, Score = chain.Score + PerLetter };
            Keep(repeated);
            Extend(repeated);
        }
    }

    /// <summary>The former city of a municipality's name is the municipality.</summary>
    private readonly bool IsSameAgain(Chain chain, int record) =>
        chain.Links > 0 && atlas.HasEnded(record) && atlas.Today(record) is [var today]
        && today == chain.Deepest && atlas.Names[record] == atlas.Names[today];

    /// <summary>东莞 behind 东莞市 is no former county of that name but the beginning of the next word (东莞生态园).</summary>
    private readonly bool IsFormerSelf(Chain chain, int record) =>
        atlas.HasEnded(record) && atlas.Today(record) is [var today] && today == chain.Deepest;

    private readonly bool MayStand(Chain chain, NameEntry entry, int start, int end)
    {
        var first = chain.Links == 0;
        switch (entry.Form)
        {
            case NameForm.Letter:
                return first && _text.Breaks[start];
            case NameForm.Bare:
                return first ? _text.Breaks[start] && !atlas.HasEnded(entry.Record) : !IsFormerSelf(chain, entry.Record);
            case NameForm.Shortened when atlas.Outside[entry.Record]:
                return chain.Prefecture != Atlas.None;
            default:
                var lateAndVague = first && !_text.Breaks[start] && end - start < 3;
                return !lateAndVague && !(end < _text.Length && _text.Letters[end] == '场' && _text.Letters[end - 1] == '市');
        }
    }

    /// <summary>
    /// 北京 in 北京东路 is a street, in 北京东城 it is not: without a suffix a name needs a clean end, a division or its own township behind it.
    /// </summary>
    private readonly bool MayEnd(NameEntry entry, int end) => entry.Form switch
    {
        NameForm.Letter => false,
        NameForm.Bare => !Continuations.StartsAt(_text, end) || towns.Within(atlas.Today(entry.Record)[0], _text, end).Found,
        _ => true,
    };

    private readonly bool Fits(Chain chain, NameEntry entry) =>
        (chain.Province == Atlas.None || atlas.Belongs(entry.Record, chain.Province))
        && (chain.Prefecture == Atlas.None || atlas.Belongs(entry.Record, chain.Prefecture));

    private readonly int Worth(Chain chain, NameEntry entry, int start, int end)
    {
        var worth = (end - start) * PerLetter;
        worth += entry.Form switch
        {
            NameForm.Full => SuffixWritten,
            NameForm.Shortened => SuffixWritten - 1,
            NameForm.Bare => 0,
            _ => -PerLetter,
        };
        worth += atlas.HasEnded(entry.Record) ? EndedName : 0;
        worth += atlas.Outside[entry.Record] ? OutsideName : 0;
        worth += _text.Breaks[(start + 1)..end].Contains(true) ? GapInName : 0;
        worth += entry.Form == NameForm.Bare && CityWords.IsDistrict(_text, start, end) ? SuffixWritten / 2 : 0;
        if (chain.Links == 0)
        {
            worth += start == 0 ? 0 : _text.Breaks[start] ? LateStart + 2 : LateStart;
            worth += entry.Form == NameForm.Bare ? DivisionLevel.County - entry.Level : 0;
        }

        return worth;
    }

    private void Keep(Chain chain)
    {
        if (_count > 0 && chain.Score < _best[0].Score - Margin)
        {
            return;
        }

        if (_count == 0 || chain.Score > _best[0].Score + Margin)
        {
            _count = 0;
        }

        var at = Math.Min(_count, _best.Length - 1);
        for (; at > 0 && _best[at - 1].Score < chain.Score; at--)
        {
            _best[at] = _best[at - 1];
        }

        if (at < _best.Length - 1 || _count < _best.Length)
        {
            _best[at] = chain;
            _count = Math.Min(_count + 1, _best.Length);
        }
    }
}
