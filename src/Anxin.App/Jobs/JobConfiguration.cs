using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Jobs;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Type).HasMaxLength(60);
        builder.Property(j => j.Payload).HasMaxLength(4000);
        builder.Property(j => j.Key).HasMaxLength(120);
        builder.Property(j => j.LastError).HasMaxLength(2000);
        builder.Property(j => j.LeasedBy).HasMaxLength(60).IsConcurrencyToken();
        builder.HasIndex(j => new { j.State, j.DueAt });
        builder.HasIndex(j => j.Key).IsUnique();
        builder.HasIndex(j => j.CaseId);
    }
}
