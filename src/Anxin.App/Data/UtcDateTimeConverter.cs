using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Anxin.App.Data;

/// <summary>SQLite keeps no kind with a time, so every time read back is stamped UTC here.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    t => t.ToUniversalTime(),
    t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
