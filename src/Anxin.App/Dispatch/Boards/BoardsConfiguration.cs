using Anxin.App.Cases;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Dispatch.Boards;

internal sealed class BoardsConfiguration
    : IEntityTypeConfiguration<ServiceBoard>, IEntityTypeConfiguration<BoardCounty>, IEntityTypeConfiguration<PlannedVisit>,
        IEntityTypeConfiguration<VisitPin>, IEntityTypeConfiguration<BoardChange>, IEntityTypeConfiguration<Promise>,
        IEntityTypeConfiguration<VisitDelay>, IEntityTypeConfiguration<DiaryMark>
{
    public void Configure(EntityTypeBuilder<ServiceBoard> builder)
    {
        builder.ToTable("ServiceBoards");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Name).HasMaxLength(40);
        builder.Property(b => b.Fault).HasMaxLength(500);
        builder.Property(b => b.Fence).IsConcurrencyToken();
        builder.Property(b => b.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BoardCounty> builder)
    {
        builder.HasKey(c => c.County);
        builder.Property(c => c.County).ValueGeneratedNever();
        builder.HasOne<ServiceBoard>().WithMany().HasForeignKey(c => c.BoardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlannedVisit> builder)
    {
        builder.HasKey(p => p.WorkOrderId);
        builder.Property(p => p.WorkOrderId).ValueGeneratedNever();
        builder.HasOne<WorkOrder>().WithMany().HasForeignKey(p => p.WorkOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServiceBoard>().WithMany().HasForeignKey(p => p.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Technician>().WithMany().HasForeignKey(p => p.TechnicianId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Reasons).HasMaxLength(200_000);
        builder.HasIndex(p => new { p.TechnicianId, p.Start });
    }

    public void Configure(EntityTypeBuilder<VisitPin> builder)
    {
        builder.HasKey(p => p.WorkOrderId);
        builder.Property(p => p.WorkOrderId).ValueGeneratedNever();
        builder.HasOne<WorkOrder>().WithMany().HasForeignKey(p => p.WorkOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Technician>().WithMany().HasForeignKey(p => p.TechnicianId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(p => p.To);
    }

    public void Configure(EntityTypeBuilder<BoardChange> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<WorkOrder>().WithMany().HasForeignKey(c => c.WorkOrderId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Before).HasMaxLength(200);
        builder.Property(c => c.After).HasMaxLength(200);
        builder.Ignore(c => c.PinBefore);
        builder.HasIndex(c => new { c.BoardId, c.At });
    }

    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Booking>().WithOne().HasForeignKey<Promise>(p => p.BookingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<VisitDelay> builder)
    {
        builder.HasKey(d => d.BookingId);
        builder.Property(d => d.BookingId).ValueGeneratedNever();
        builder.HasOne<Booking>().WithOne().HasForeignKey<VisitDelay>(d => d.BookingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DiaryMark> builder)
    {
        builder.HasKey(d => d.TechnicianId);
        builder.Property(d => d.TechnicianId).ValueGeneratedNever();
        builder.HasOne<Technician>().WithOne().HasForeignKey<DiaryMark>(d => d.TechnicianId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
