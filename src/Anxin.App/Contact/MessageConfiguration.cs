using Anxin.App.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Contact;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Key).HasMaxLength(60);
        builder.Property(m => m.Parameters).HasMaxLength(1000);
        builder.Property(m => m.Audience).HasDefaultValue(Audience.Reporter);
        builder.HasIndex(m => new { m.CaseId, m.At });
    }
}
