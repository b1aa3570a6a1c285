using Anxin.App.Cases;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Repairs;

internal sealed class RepairsConfiguration : IEntityTypeConfiguration<ServiceRequest>, IEntityTypeConfiguration<WorkOrder>, IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithOne().HasForeignKey<ServiceRequest>(r => r.Id).OnDelete(DeleteBehavior.Restrict);
        builder.Property(r => r.Category).HasMaxLength(40);
        builder.Property(r => r.BrandText).HasMaxLength(60);
        builder.Property(r => r.Preferred).HasMaxLength(1000);
        builder.Property(r => r.Candidates).HasMaxLength(4000);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.ClaimId).IsUnique(); // a claim's goods are inspected once
    }

    public void Configure(EntityTypeBuilder<WorkOrder> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.GuaranteeVersion).HasMaxLength(40);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => w.CaseId).IsUnique();
        builder.HasIndex(w => new { w.State, w.WaitingSince });
    }

    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<WorkOrder>().WithMany().HasForeignKey(b => b.WorkOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Technician>().WithMany().HasForeignKey(b => b.TechnicianId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.WorkOrderId).IsUnique().HasFilter("\"Live\"").HasDatabaseName("IX_Bookings_OneLive");
        builder.HasIndex(b => new { b.TechnicianId, b.State, b.WindowStart });
        builder.HasIndex(b => b.CaseId);
    }
}
