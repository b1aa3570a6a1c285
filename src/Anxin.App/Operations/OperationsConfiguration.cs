using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Operations;

internal sealed class OperationsConfiguration : IEntityTypeConfiguration<DeadLetterDecision>
{
    public void Configure(EntityTypeBuilder<DeadLetterDecision> builder)
    {
        builder.ToTable("DeadLetterDecisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Type).HasMaxLength(60);
        builder.Property(d => d.Actor).HasMaxLength(60);
        builder.Property(d => d.Reason).HasMaxLength(300);
        builder.Property(d => d.LastError).HasMaxLength(2000);
        builder.HasIndex(d => d.JobId);
        builder.HasIndex(d => d.At);
    }
}
