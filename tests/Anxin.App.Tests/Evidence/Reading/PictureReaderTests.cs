using System.Globalization;
using Anxin.App.Data;
using Anxin.App.Evidence.Reading;

namespace Anxin.App.Tests.Evidence.Reading;

/// <summary>The reader is a program of others: it may be missing, hang, fail, talk without end or eat memory. Here little programs do so.</summary>
public sealed class PictureReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anxin-reader-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_installed_reader_speaks_both_languages_and_reads_what_is_drawn()
    {
        using var reader = Reader("tesseract");
        Assert.Equal(OrderText.Version, await reader.Version());
        var words = await reader.Read(Lettering.Label("TB00000731", "15826"), Ct);
        Assert.Contains("TB00000731", string.Join(' ', words!.Select(w => w.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-program-anywhere")]
    [InlineData("/no/such/program")]
    public async Task Where_there_is_none_nothing_can_be_read(string program)
    {
        using var reader = Reader(program);
        Assert.Equal(0, await reader.Version());
    }

    [Fact]
    public async Task One_that_lacks_a_language_is_as_good_as_none()
    {
        using var reader = Reader(Script("echo 'List of available languages (1):'; echo eng"));
        Assert.Equal(0, await reader.Version());
    }

    [Fact]
    public async Task One_that_hangs_is_ended_with_all_it_started_and_the_next_has_its_turn()
    {
        var marker = Path.Combine(_folder, "pid");
        using var reader = new PictureReader(Options(Script($"sleep 600 & echo $! > {marker}; wait"))) { Longest = TimeSpan.FromSeconds(1) };
        Assert.Null(await reader.Read(new byte[] { 1 }, Ct));
        Assert.Null(await reader.Read(new byte[] { 1 }, Ct));
        await Ended(marker);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exec 0<&-; kill -9 $$")]
    public async Task One_that_fails_or_stops_listening_gives_nothing(string script)
    {
        using var reader = new PictureReader(Options(Script(script))) { Longest = TimeSpan.FromSeconds(20) };
        Assert.Null(await reader.Read(new byte[3_000_000], Ct));
    }

    [Fact]
    public async Task One_that_talks_without_end_is_no_longer_listened_to_and_ended()
    {
        var marker = Path.Combine(_folder, "talker");
        using var reader = Reader(Script($"echo $$ > {marker}; exec cat /dev/zero"));
        Assert.Null(await reader.Read(new byte[] { 1 }, Ct));
        await Ended(marker);
    }

    [Fact]
    public async Task One_that_wants_more_memory_than_allowed_does_not_get_it()
    {
        var marker = Path.Combine(_folder, "fed");
        using var reader = Reader(Script($"x=$(head -c 1200000000 /dev/zero | tr '\\0' x) && echo yes > {marker}"));
        await reader.Read(new byte[] { 1 }, Ct);
        Assert.False(File.Exists(marker));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Until the process whose id stands in the file is no more, or only waits to be forgotten.</summary>
    private static async Task Ended(string marker)
    {
        var child = int.Parse((await File.ReadAllTextAsync(marker, Ct)).Trim(), CultureInfo.InvariantCulture);
        while (await State(child) is not ('Z' or 'X'))
        {
            await Task.Delay(20, Ct);
        }
    }

    private static async Task<char> State(int process)
    {
        try
        {
            var line = await File.ReadAllTextAsync($"/proc/{process}/stat", Ct);
            return line[line.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return 'X';
        }
    }

    private static PictureReader Reader(string program) => new(Options(program));

    private static AppOptions Options(string program) => new(new DatabaseOptions("sqlite", ""), "") { TextReader = program };

    private string Script(string body) => LittleProgram.In(_folder, body);
}
