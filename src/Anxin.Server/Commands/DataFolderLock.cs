namespace Anxin.Server.Commands;

/// <summary>Servers share a data folder; what replaces its content must have it alone.</summary>
internal static class DataFolderLock
{
    private const string Name = ".serving";

    public static IDisposable Share(string dataFolder)
    {
        var path = Path.Combine(dataFolder, Name);
        try
        {
            using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
            {
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (IOException)
        {
            throw new CommandFailure($"{dataFolder} is being restored. Wait until that ends.");
        }
    }

    public static IDisposable Alone(string dataFolder)
    {
        try
        {
            return new FileStream(Path.Combine(dataFolder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new CommandFailure($"A server is running on {dataFolder}. Stop it first.");
        }
    }
}
