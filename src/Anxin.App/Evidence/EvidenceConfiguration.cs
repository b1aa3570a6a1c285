using Anxin.App.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Evidence;

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceItem>, IEntityTypeConfiguration<FindingRow>, IEntityTypeConfiguration<Print>,
    IEntityTypeConfiguration<Examination>
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

    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("Findings");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(f => f.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.Check).HasMaxLength(60);
        builder.Property(f => f.Body).HasMaxLength(16_000);
        builder.Property(f => f.MaskAddress).HasMaxLength(32);
        builder.Property(f => f.MaskKey).HasMaxLength(100);
        builder.HasIndex(f => new { f.EvidenceId, f.Check, f.CheckVersion, f.Place }).IsUnique();
        builder.HasIndex(f => f.CaseId);
    }

    public void Configure(EntityTypeBuilder<Examination> builder)
    {
        builder.HasKey(x => new { x.EvidenceId, x.Engine });
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(x => x.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(x => x.Engine).HasMaxLength(EngineMark.Length);
    }

    public void Configure(EntityTypeBuilder<Print> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Look).HasMaxLength(64);
        builder.HasIndex(p => p.CaseId);
        builder.HasIndex(p => p.OrderId);
    }
}
