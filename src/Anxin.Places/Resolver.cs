using Anxin.Places.Data;
using Anxin.Places.Resolving;

namespace Anxin.Places;

/// <summary>Reads a Chinese address as people write it and tells which division of today it names. Never throws on any text.</summary>
public sealed class Resolver
{
    /// <summary>Longer texts are refused: no postal address needs more.</summary>
    public const int MaxLength = 500;

    private const int MostChains = 24;
    private readonly Gazetteer _gazetteer;
    private readonly PersonScanner _persons;
    private readonly TownSearch _towns;
    private readonly PlaceReader _places;

    internal Resolver(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _persons = new PersonScanner(gazetteer.Names);
        _towns = new TownSearch(gazetteer.Towns, gazetteer.EndedTowns);
        _places = new PlaceReader(gazetteer, _towns);
    }

    /// <summary>The division the text names, the rest of the address, person and phone.</summary>
    public Resolution Resolve(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return AnswerWriter.Unresolved("empty_text");
        }

        var steps = 0;
        return text.Length > MaxLength ? AnswerWriter.Unresolved("text_too_long") : Read(text, ref steps);
    }

    /// <summary>The work an address costs: names and townships looked at. It depends on the text alone, as no time does.</summary>
    internal Resolution Measure(string text, out int steps)
    {
        steps = 0;
        return Read(text, ref steps);
    }

    private Resolution Read(string text, ref int steps)
    {
        Span<char> folded = stackalloc char[text.Length];
        Span<Mark> marks = stackalloc Mark[text.Length];
        _gazetteer.Folding.Fold(text, folded);
        for (var i = 0; i < folded.Length; i++)
        {
            marks[i] = Separators.Contains(folded[i]) ? Mark.Gap : Mark.Letter;
        }

        var phone = PhoneScanner.Scan(folded, marks);
        var labelled = Labels.Scan(folded, marks);
        var person = phone.Length > 0 || labelled >= 0 || folded.ContainsAny('收', '生', '士')
            ? _persons.Scan(folded, marks, labelled)
            : default;
        var letters = AddressText.Compact(
            folded, marks, stackalloc char[text.Length], stackalloc short[text.Length], stackalloc bool[text.Length], ref steps);

        Span<Chain> best = stackalloc Chain[MostChains];
        var search = new ChainSearch(_gazetteer.Atlas, _gazetteer.Names, _towns, letters, best);
        Search(ref search, letters);
        if (person.Length == 0 && (phone.Length > 0 || folded.Contains('收')))
        {
            person = Glued(folded, marks, letters, search.Found, phone);
        }

        var contact = new Contact(
            person.Length == 0 ? null : text.Substring(person.Start, person.Length),
            phone.Length == 0 ? null : PhoneScanner.Digits(folded.Slice(phone.Start, phone.Length)));
        return _places.Answer(text, marks, letters, search.Found, contact);
    }

    /// <summary>A person without a gap in front of the divisions (王建国广东省…) or behind the house (…5号王建国).</summary>
    private (int Start, int Length) Glued(
        ReadOnlySpan<char> folded, Span<Mark> marks, AddressText letters, ReadOnlySpan<Chain> found, (int Start, int Length) phone)
    {
        if (found is not [var first, ..])
        {
            return default;
        }

        if (phone.Length > 0 && first.Start is > 0 and <= 4 && letters.Origins[first.Start] - letters.Origins[0] == first.Start
            && _persons.NameLength(letters.Letters[..first.Start]) == first.Start)
        {
            marks.Slice(letters.Origins[0], first.Start).Fill(Mark.Person);
            return (letters.Origins[0], first.Start);
        }

        return GluedPersons.Scan(_persons, folded, marks, letters.Origins[first.End - 1] + 1, phone.Length > 0 ? phone.Start : -1);
    }

    /// <summary>The beginning is where places stand; only a text that does not name a county there is read further.</summary>
    private void Search(ref ChainSearch search, AddressText text)
    {
        search.From(0);
        var from = 1;
        if (search.Found is [var first, ..])
        {
            if (first.County != Atlas.None || first.End >= text.Length)
            {
                return;
            }

            from = first.End;
        }

        for (var start = from; start + 1 < text.Length; start++)
        {
            if (_gazetteer.Names.First(text.Letters[start]) != 0)
            {
                search.From(start);
            }
        }
    }
}
