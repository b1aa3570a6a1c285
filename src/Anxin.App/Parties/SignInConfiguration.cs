using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Parties;

internal sealed class SignInConfiguration :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<ApiKey>, IEntityTypeConfiguration<PhoneCode>,
    IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<PartyChange>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasMaxLength(40);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(40);
        builder.Property(a => a.DisplayName).HasMaxLength(400);
        builder.Property(a => a.MaskedName).HasMaxLength(8);
        builder.HasOne<Merchant>().WithMany().HasForeignKey(a => a.MerchantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Technician>().WithMany().HasForeignKey(a => a.TechnicianId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber)
            .Ignore(a => a.PhoneNumberConfirmed);

        // Wrong passwords are counted for unknown names too, so not here: see Attempts.
        builder.Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount).Ignore(a => a.TwoFactorEnabled);
    }

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.Property(k => k.Secret).HasMaxLength(32);
        builder.Property(k => k.CreatedBy).HasMaxLength(60);
        builder.HasOne<Merchant>().WithMany().HasForeignKey(k => k.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PhoneCode> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.PhoneIndex).HasMaxLength(16);
        builder.Property(c => c.Code).HasMaxLength(32);
        builder.HasIndex(c => new { c.PhoneIndex, c.CreatedAt });
        builder.HasIndex(c => c.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.HasKey(a => new { a.Key, a.Slot });
        builder.Property(a => a.Key).HasMaxLength(32);
        builder.HasIndex(a => a.At);
    }

    public void Configure(EntityTypeBuilder<PartyChange> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Actor).HasMaxLength(60);
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.HasIndex(c => new { c.SubjectId, c.At });
    }
}
