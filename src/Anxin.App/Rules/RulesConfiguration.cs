using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Rules;

internal sealed class RulesConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Ignore(v => v.Policy);
        builder.Property(v => v.Body).HasMaxLength(4000);
        builder.Property(v => v.MadeBy).HasMaxLength(60);
        builder.Property(v => v.SummaryZh).HasMaxLength(1000);
        builder.Property(v => v.SummaryEn).HasMaxLength(1000);
        builder.HasIndex(v => v.EffectiveFrom).IsUnique();
    }
}
