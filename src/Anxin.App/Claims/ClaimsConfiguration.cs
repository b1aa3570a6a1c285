using Anxin.App.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.App.Claims;

/// <summary>The tables of claims. What they refuse by themselves stands in the check constraints here and in the triggers of Data.</summary>
internal sealed class ClaimsConfiguration : IEntityTypeConfiguration<Claim>, IEntityTypeConfiguration<MerchantStep>, IEntityTypeConfiguration<Decision>,
    IEntityTypeConfiguration<Appeal>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<ClaimStatement>, IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.SilenceGrants);
        builder.Ignore(c => c.MayWithdraw);
        builder.HasOne<Case>().WithOne().HasForeignKey<Claim>(c => c.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Rules.PolicyVersion>().WithMany().HasForeignKey(c => c.PolicyVersion).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.DeclarationVersion).HasMaxLength(40);
        builder.Property(c => c.Deciders).HasMaxLength(2000);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.OrderId).IsUnique().HasFilter("\"Open\"").HasDatabaseName("IX_Claims_OneOpen");
        builder.HasIndex(c => new { c.MerchantId, c.State, c.DueAt });
        builder.HasIndex(c => new { c.State, c.DueAt });
        builder.ToTable(t => t.HasCheckConstraint("CK_Claims_Amount", "\"AmountMinor\" >= 0"));
    }

    public void Configure(EntityTypeBuilder<MerchantStep> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Claim>().WithMany().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasAlternateKey(s => new { s.Id, s.ClaimId });
        builder.Property(s => s.Actor).HasMaxLength(60);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_MerchantSteps_Silence",
            "(\"Kind\" = 'TimedOut') = (\"Actor\" = 'system') AND (\"Kind\" <> 'TimedOut' OR \"At\" >= \"DueAt\")"));
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<Claim>().WithMany().HasForeignKey(d => d.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MerchantStep>().WithMany().HasForeignKey(d => new { d.MerchantStepId, d.ClaimId })
            .HasPrincipalKey(s => new { s.Id, s.ClaimId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Appeal>().WithMany().HasForeignKey(d => d.AppealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasAlternateKey(d => new { d.Id, d.ClaimId });
        builder.HasIndex(d => new { d.ClaimId, d.Seq }).IsUnique();
        builder.Property(d => d.Findings).HasMaxLength(4000);
        builder.Property(d => d.LawCards).HasMaxLength(1000);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Decisions_Person", "(\"DecidedBy\" IS NOT NULL AND \"Reasons\" IS NOT NULL) OR (\"Outcome\" = 'Full' AND \"AppealId\" IS NULL)"));
    }

    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Claim>().WithMany().HasForeignKey(a => a.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ClaimId, a.Party }).IsUnique().HasFilter("NOT \"NewEvidence\"").HasDatabaseName("IX_Appeals_OnceEach");
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasOne<MerchantStep>().WithMany().HasForeignKey(g => new { g.MerchantStepId, g.ClaimId })
            .HasPrincipalKey(s => new { s.Id, s.ClaimId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(g => new { g.DecisionId, g.ClaimId })
            .HasPrincipalKey(d => new { d.Id, d.ClaimId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => g.ClaimId).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("CK_Grants_Basis", "(\"Basis\" = 'Decision') = (\"DecisionId\" IS NOT NULL) AND \"AmountMinor\" > 0"));
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Grant>().WithMany().HasForeignKey(p => p.ClaimId).HasPrincipalKey(g => g.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Reference).HasMaxLength(80);
        builder.Property(p => p.Actor).HasMaxLength(60);
        builder.HasIndex(p => p.ClaimId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ClaimStatement> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Claim>().WithMany().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.ClaimId);
    }

    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.MadeBy).HasMaxLength(60);
        builder.HasIndex(r => new { r.AccountId, r.MerchantId }).IsUnique();
    }
}
