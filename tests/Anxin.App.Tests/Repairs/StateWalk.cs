using System.Globalization;
using System.Text;
using Anxin.App.Common;

namespace Anxin.App.Tests.Repairs;

/// <summary>
/// Tries every act in every state that can be reached and compares with a table, one line a state: <c>Open: Accept → Accepted, Expire → Expired</c>. What the table does not
/// name must be refused and change nothing.
/// </summary>
internal static class StateWalk
{
    public static void Check<T>(Func<T> start, Func<T, string> state, IReadOnlyDictionary<string, Func<T, Error?>> acts, string table)
        where T : class
    {
        var expected = Parse(table);
        var (reached, waiting) = (new HashSet<string>(), new Queue<string[]>([[]]));
        while (waiting.TryDequeue(out var path))
        {
            var from = state(Replay(start, acts, path));
            if (!reached.Add(from))
            {
                continue;
            }

            Assert.True(expected.ContainsKey(from), $"The table has no line for {from}.");
            foreach (var (name, act) in acts)
            {
                var subject = Replay(start, acts, path);
                var before = Fingerprint(subject);
                var refusal = act(subject);
                var to = expected[from].GetValueOrDefault(name);
                Assert.Equal($"{from} {name} → {to ?? "refused"}", $"{from} {name} → {(refusal is null ? state(subject) : "refused")}");
                if (refusal is null)
                {
                    waiting.Enqueue([.. path, name]);
                }
                else
                {
                    Assert.Equal(before, Fingerprint(subject));
                    Assert.IsNotType<Invalid>(refusal);
                }
            }
        }

        Assert.Equal(expected.Keys.Order(), reached.Order());
    }

    private static T Replay<T>(Func<T> start, IReadOnlyDictionary<string, Func<T, Error?>> acts, string[] path)
    {
        var subject = start();
        foreach (var name in path)
        {
            Assert.Null(acts[name](subject));
        }

        return subject;
    }

    private static Dictionary<string, Dictionary<string, string>> Parse(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
        .ToDictionary(
            parts => parts[0],
            parts => parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('→', StringSplitOptions.TrimEntries)).ToDictionary(m => m[0], m => m[1]));

    private static string Fingerprint(object subject)
    {
        var text = new StringBuilder();
        foreach (var property in subject.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(subject);
            text.AppendLine(CultureInfo.InvariantCulture, $"{property.Name}={(value is byte[] bytes ? Convert.ToHexString(bytes) : value)}");
        }

        return text.ToString();
    }
}
