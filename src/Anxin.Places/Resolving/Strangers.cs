using Anxin.Places.Naming;

namespace Anxin.Places.Resolving;

/// <summary>
/// 广州市余杭区: the county named behind a city belongs to another. One of the two is wrong and no rule can tell which; the city stands,
/// the county is offered.
/// </summary>
internal sealed class Strangers(Gazetteer gazetteer)
{
    private const int ShortestName = 3;

    /// <summary>Today's counties whose full name follows the place read; null when none does.</summary>
    public List<Division>? Behind(Reading reading, AddressText text)
    {
        if (reading.Chain.DeepestLevel == DivisionLevel.County || reading.Town.Found || reading.Chain.BareLinks == reading.Chain.Links)
        {
            return null;
        }

        List<Division>? strangers = null;
        var node = 0;
        for (var end = reading.End; end < text.Length; end++)
        {
            node = end == reading.End ? gazetteer.Names.First(text.Letters[end]) : gazetteer.Names.Next(node, text.Letters[end]);
            if (node == 0)
            {
                break;
            }

            foreach (var entry in gazetteer.Names.Own(node))
            {
                var isCounty = entry is { Form: NameForm.Full, Level: DivisionLevel.County } && !gazetteer.Atlas.HasEnded(entry.Record);
                if (isCounty && end + 1 - reading.End >= ShortestName)
                {
                    (strangers ??= []).Add(gazetteer.DivisionAt(entry.Record));
                }
            }
        }

        return strangers;
    }
}
