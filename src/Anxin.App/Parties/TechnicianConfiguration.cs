using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Parties;

internal sealed class TechnicianConfiguration : IEntityTypeConfiguration<Technician>
{
    public void Configure(EntityTypeBuilder<Technician> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Badge).HasMaxLength(20);
        builder.Property(t => t.MaskedName).HasMaxLength(8);
        builder.Property(t => t.PhoneIndex).HasMaxLength(16);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<Outlet>().WithMany().HasForeignKey(t => t.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Badge).IsUnique();
        builder.HasIndex(t => t.PhoneIndex);
        builder.OwnsMany(t => t.Skills, s => Numbered(s, "TechnicianSkills").Property(x => x.Category).HasMaxLength(40));
        builder.OwnsMany(t => t.Brands, b => Numbered(b, "TechnicianBrands"));
        builder.OwnsMany(t => t.Certificates, c =>
        {
            c.ToTable("TechnicianCertificates").HasKey(x => x.Id);
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.Kind).HasMaxLength(20);
            c.Property(x => x.Number).HasMaxLength(300);
        });
        builder.OwnsMany(t => t.Counties, c => Numbered(c, "TechnicianCounties").HasIndex(x => x.County));
        builder.OwnsMany(t => t.Hours, h => Numbered(h, "TechnicianHours"));
    }

    // SQLite numbers rows by itself only where the number alone is the key.
    private static OwnedNavigationBuilder<Technician, T> Numbered<T>(OwnedNavigationBuilder<Technician, T> lines, string table)
        where T : class
    {
        lines.ToTable(table).Property<int>("Id");
        lines.HasKey("Id");
        return lines;
    }
}
