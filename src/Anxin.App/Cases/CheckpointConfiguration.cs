using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Cases;

internal sealed class CheckpointConfiguration : IEntityTypeConfiguration<CheckpointMark>
{
    public void Configure(EntityTypeBuilder<CheckpointMark> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.LineHash).HasMaxLength(32);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }
}
