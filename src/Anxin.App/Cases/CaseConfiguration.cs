using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(CaseNumber.Length);
        builder.Property(c => c.Language).HasMaxLength(35);
        builder.Property(c => c.MaskedName).HasMaxLength(8);
        builder.Property(c => c.MaskedPhone).HasMaxLength(20);
        builder.Property(c => c.PhoneIndex).HasMaxLength(16);
        builder.Property(c => c.JournalHead).HasMaxLength(32);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.PhoneIndex, c.OpenedAt });
        builder.HasIndex(c => new { c.ClosedAt, c.OpenedAt });
        builder.HasIndex(c => new { c.Attention, c.OpenedAt });
        builder.HasIndex(c => c.BrandId);
        builder.HasIndex(c => new { c.County, c.OpenedAt });
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(e => new { e.CaseId, e.Seq });
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(e => e.Actor).HasMaxLength(60);
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Payload).HasMaxLength(8000);
        builder.Property(e => e.PreviousHash).HasMaxLength(32);
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.HasIndex(e => e.At);
    }
}
