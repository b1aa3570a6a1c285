using System.Diagnostics;
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
        var child = int.Parse((await File.ReadAllTextAsync(marker, Ct)).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        while (Path.Exists($"/proc/{child}") && !(await File.ReadAllTextAsync($"/proc/{child}/stat", Ct)).Contains(") Z ", StringComparison.Ordinal))
        {
            await Task.Delay(20, Ct);
        }
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exec cat /dev/zero")]
    [InlineData("x=$(head -c 1500000000 /dev/zero | tr '\\0' x); echo done")]
    [InlineData("exec 0<&-; kill -9 $$")]
    public async Task One_that_goes_wrong_gives_nothing_and_takes_nothing_with_it(string script)
    {
        using var reader = new PictureReader(Options(Script(script))) { Longest = TimeSpan.FromSeconds(20) };
        Assert.Null(await reader.Read(new byte[3_000_000], Ct));
        Assert.True(Process.GetCurrentProcess().WorkingSet64 < 2L << 30);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PictureReader Reader(string program) => new(Options(program));

    private static AppOptions Options(string program) => new(new DatabaseOptions("sqlite", ""), "") { TextReader = program };

    private string Script(string body) => LittleProgram.In(_folder, body);
}
