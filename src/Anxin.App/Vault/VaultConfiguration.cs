using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Vault;

internal sealed class VaultConfiguration :
    IEntityTypeConfiguration<VaultKey>, IEntityTypeConfiguration<AccessRecord>, IEntityTypeConfiguration<RingMark>
{
    public void Configure(EntityTypeBuilder<VaultKey> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Wrapped).HasMaxLength(100);
        builder.Property(k => k.WrappedBy).HasMaxLength(20).IsConcurrencyToken();
        builder.Property(k => k.DestroyedAt).IsConcurrencyToken(); // a key destroyed while it is wrapped anew stays destroyed
    }

    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("Accesses");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Actor).HasMaxLength(60);
        builder.Property(a => a.Field).HasMaxLength(60);
        builder.Property(a => a.Reason).HasMaxLength(300);
        builder.HasIndex(a => new { a.SubjectId, a.At });
        builder.HasIndex(a => a.At);
    }

    public void Configure(EntityTypeBuilder<RingMark> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.RingId).HasMaxLength(40);
    }
}
