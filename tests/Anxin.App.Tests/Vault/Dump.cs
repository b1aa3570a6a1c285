using System.Data.Common;
using System.Globalization;
using System.Text;
using Anxin.App.Data;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Privacy;

/// <summary>Everything an installation keeps, as somebody would find it who copied its disks: every cell of every table, every file, byte for byte.</summary>
internal sealed class Dump
{
    private readonly List<(string Where, byte[] Bytes)> _parts = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Dump> Of(TestApp app)
    {
        var dump = new Dump();
        await app.Db(async db =>
        {
            await dump.Tables(db);
            return 0;
        });
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories))
        {
            // The database writes on while it is read.
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Ct);
            dump._parts.Add((Path.GetRelativePath(app.DataFolder, file), bytes.ToArray()));
        }

        return dump;
    }

    public int Count => _parts.Count;

    /// <summary>Where the text is found, in any of three encodings or as hexadecimal.</summary>
    public IReadOnlyList<string> Find(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        byte[][] forms =
        [
            utf8, Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text),
            Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)),
        ];
        return [.. _parts.Where(p => forms.Any(f => p.Bytes.AsSpan().IndexOf(f) >= 0)).Select(p => p.Where)];
    }

    public IReadOnlyList<string> Find(byte[] bytes) => [.. _parts.Where(p => p.Bytes.AsSpan().IndexOf(bytes) >= 0).Select(p => p.Where)];

    /// <summary>Where a cell holds these few digits as a word of its own; as a part of an id or a hash they mean nothing.</summary>
    public IReadOnlyList<string> FindWord(string digits)
    {
        var word = new System.Text.RegularExpressions.Regex($"(?<![0-9A-Za-z-]){digits}(?![0-9A-Za-z-])");
        return [.. _parts.Where(p => p.Where.StartsWith("table ", StringComparison.Ordinal) && word.IsMatch(Encoding.Latin1.GetString(p.Bytes))).Select(p => p.Where)];
    }

    private async Task Tables(AppDb db)
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(Ct);
        var list = db.Database.IsSqlite()
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        foreach (var table in await Strings(connection, list))
        {
            await Cells(connection, table);
        }
    }

    private async Task Cells(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name comes from the database itself
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (await reader.ReadAsync(Ct))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var value = reader.GetValue(i);
                var bytes = value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                _parts.Add(($"table {table}.{reader.GetName(i)}", bytes));
            }
        }
    }

    private static async Task<List<string>> Strings(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of two constants
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var found = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
