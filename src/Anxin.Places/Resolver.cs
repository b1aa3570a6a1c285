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

        return text.Length > MaxLength ? AnswerWriter.Unresolved("text_too_long") : Read(text);
    }

    private Resolution Read(string text)
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
        var letters = Compact(folded, marks, stackalloc char[text.Length], stackalloc short[text.Length], stackalloc bool[text.Length]);

        Span<Chain> best = stackalloc Chain[MostChains];
        var search = new ChainSearch(_gazetteer.Atlas, _gazetteer.Names, _towns, letters, best);
        Search(ref search, letters);
        if (person.Length == 0 && phone.Length > 0 && search.Found is [{ Start: > 0 and <= 4 } first, ..]
            && letters.Origins[first.Start] - letters.Origins[0] == first.Start
            && _persons.NameLength(letters.Letters[..first.Start]) == first.Start)
        {
            person = (letters.Origins[0], first.Start);
            marks.Slice(person.Start, person.Length).Fill(Mark.Person);
        }

        var contact = new Contact(
            person.Length == 0 ? null : text.Substring(person.Start, person.Length),
            phone.Length == 0 ? null : PhoneScanner.Digits(folded.Slice(phone.Start, phone.Length)));
        return _places.Answer(text, marks, letters, search.Found, contact);
    }

    private static AddressText Compact(
        ReadOnlySpan<char> folded, ReadOnlySpan<Mark> marks, Span<char> letters, Span<short> origins, Span<bool> breaks)
    {
        var count = 0;
        var afterBreak = true;
        for (var i = 0; i < folded.Length; i++)
        {
            if (marks[i] == Mark.Letter)
            {
                (letters[count], origins[count], breaks[count]) = (folded[i], (short)i, afterBreak);
                count++;
            }

            afterBreak = marks[i] != Mark.Letter;
        }

        return new AddressText(letters[..count], origins[..count], breaks[..count]);
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
