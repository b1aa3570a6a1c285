using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Parties;

internal sealed class PartiesConfiguration :
    IEntityTypeConfiguration<Merchant>, IEntityTypeConfiguration<Brand>, IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Merchant> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(100);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Brand> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Zh).HasMaxLength(60);
        builder.Property(b => b.En).HasMaxLength(60);
        builder.HasOne<Merchant>().WithMany().HasForeignKey(b => b.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(100);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => o.County);
    }
}
