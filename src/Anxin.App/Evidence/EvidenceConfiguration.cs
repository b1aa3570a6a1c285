using Anxin.App.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Evidence;

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(e => e.FileAddress).HasMaxLength(32);
        builder.Property(e => e.FileKey).HasMaxLength(100);
        builder.Property(e => e.PreviewAddress).HasMaxLength(32);
        builder.Property(e => e.PreviewKey).HasMaxLength(100);
        builder.Property(e => e.ContentType).HasMaxLength(40);
        builder.Property(e => e.PreviewProblem).HasMaxLength(60);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.CaseId);
        builder.HasIndex(e => e.FileAddress);
    }
}
