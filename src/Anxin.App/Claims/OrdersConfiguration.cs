using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Claims;

internal sealed class OrdersConfiguration : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderLine>, IEntityTypeConfiguration<OrderFile>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasOne<Merchant>().WithMany().HasForeignKey(o => o.MerchantId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.Number).HasMaxLength(60);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.MaskedName).HasMaxLength(8);
        builder.Property(o => o.MaskedPhone).HasMaxLength(20);
        builder.Property(o => o.BuyerPhoneIndex).HasMaxLength(16);
        builder.Property(o => o.Said).HasMaxLength(32);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(o => o.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(o => new { o.MerchantId, o.Number }).IsUnique();
        builder.HasIndex(o => new { o.MerchantId, o.PlacedAt });
        builder.HasIndex(o => o.Number);
    }

    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.HasKey(l => new { l.OrderId, l.Line });
        builder.Property(l => l.Line).ValueGeneratedNever();
        builder.Property(l => l.Title).HasMaxLength(200);
        builder.Property(l => l.Sku).HasMaxLength(60);
        builder.Property(l => l.Category).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<OrderFile> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasOne<Order>().WithMany().HasForeignKey(f => f.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(f => f.IsVideo);
        builder.Property(f => f.FileAddress).HasMaxLength(32);
        builder.Property(f => f.FileKey).HasMaxLength(100);
        builder.Property(f => f.PreviewAddress).HasMaxLength(32);
        builder.Property(f => f.PreviewKey).HasMaxLength(100);
        builder.Property(f => f.ContentType).HasMaxLength(40);
        builder.Property(f => f.PreviewProblem).HasMaxLength(60);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.OrderId);
    }
}
