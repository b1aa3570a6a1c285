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
        builder.OwnsMany(t => t.Skills, s => Rows(s, "TechnicianSkills").Property(x => x.Category).HasMaxLength(40));
        builder.OwnsMany(t => t.Brands, b => Rows(b, "TechnicianBrands"));
        builder.OwnsMany(t => t.Certificates, c =>
        {
            Rows(c, "TechnicianCertificates");
            c.Property(x => x.Kind).HasMaxLength(20);
            c.Property(x => x.Number).HasMaxLength(60);
        });
        builder.OwnsMany(t => t.Counties, c => Rows(c, "TechnicianCounties").HasIndex(x => x.County));
        builder.OwnsMany(t => t.Hours, h => Rows(h, "TechnicianHours"));
    }

    /// <summary>Rows with a key made by us: SQLite numbers rows only where the number is the whole key.</summary>
    private static OwnedNavigationBuilder<Technician, T> Rows<T>(OwnedNavigationBuilder<Technician, T> rows, string table)
        where T : class
    {
        rows.ToTable(table).Property<Guid>("Id");
        rows.HasKey("Id");
        return rows;
    }
}
