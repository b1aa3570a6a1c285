using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Messages",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reporter");

            migrationBuilder.AddColumn<string>(
                name: "Shot",
                table: "Evidence",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Check = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CheckVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Findings_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MerchantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BuyerName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BuyerPhone = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BuyerPhoneIndex = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    MaskedName = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    MaskedPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ShipTo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FreightMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ShippedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Said = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Orders_Merchants_MerchantId",
                        column: x => x.MerchantId,
                        principalTable: "Merchants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnnouncedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Major = table.Column<bool>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SummaryZh = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SummaryEn = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyVersions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Prints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MerchantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Listing = table.Column<bool>(type: "INTEGER", nullable: false),
                    Look = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Exact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MerchantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileAddress = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    FileKey = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PreviewAddress = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    PreviewKey = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    PreviewProblem = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderFiles_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderLine",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Sku = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLine", x => new { x.OrderId, x.Line });
                    table.ForeignKey(
                        name: "FK_OrderLine_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MerchantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ask = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    Statement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DeclarationVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PolicyVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Clean = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvidenceAsked = table.Column<int>(type: "INTEGER", nullable: false),
                    MerchantStepId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MerchantAnswer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Extended = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfferedAsk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OfferedMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    TimeoutLimitMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decisions = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Deciders = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Appeals = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsumerAppealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    MerchantAppealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConsumerAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    MerchantAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Inspected = table.Column<bool>(type: "INTEGER", nullable: false),
                    SettledMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAsk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GoodsBack = table.Column<bool>(type: "INTEGER", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Id);
                    table.CheckConstraint("CK_Claims_Amount", "\"AmountMinor\" >= 0");
                    table.ForeignKey(
                        name: "FK_Claims_Cases_Id",
                        column: x => x.Id,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_PolicyVersions_PolicyVersion",
                        column: x => x.PolicyVersion,
                        principalTable: "PolicyVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NewEvidence = table.Column<bool>(type: "INTEGER", nullable: false),
                    Statement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appeals_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClaimStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimStatements_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MerchantSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfferedAsk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OfferedMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Statement = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MerchantSteps", x => x.Id);
                    table.UniqueConstraint("AK_MerchantSteps_Id_ClaimId", x => new { x.Id, x.ClaimId });
                    table.CheckConstraint("CK_MerchantSteps_Silence", "(\"Kind\" = 'TimedOut') = (\"Actor\" = 'system') AND (\"Kind\" <> 'TimedOut' OR \"At\" >= \"DueAt\")");
                    table.ForeignKey(
                        name: "FK_MerchantSteps_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MerchantStepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppealId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PolicyVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LawCards = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.UniqueConstraint("AK_Decisions_Id_ClaimId", x => new { x.Id, x.ClaimId });
                    table.CheckConstraint("CK_Decisions_Person", "(\"DecidedBy\" IS NOT NULL AND \"Reasons\" IS NOT NULL) OR (\"Outcome\" = 'Full' AND \"AppealId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Decisions_Appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "Appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_MerchantSteps_MerchantStepId_ClaimId",
                        columns: x => new { x.MerchantStepId, x.ClaimId },
                        principalTable: "MerchantSteps",
                        principalColumns: new[] { "Id", "ClaimId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MerchantStepId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.UniqueConstraint("AK_Grants_ClaimId", x => x.ClaimId);
                    table.CheckConstraint("CK_Grants_Basis", "(\"Basis\" = 'Decision') = (\"DecisionId\" IS NOT NULL) AND \"AmountMinor\" > 0");
                    table.ForeignKey(
                        name: "FK_Grants_Decisions_DecisionId_ClaimId",
                        columns: x => new { x.DecisionId, x.ClaimId },
                        principalTable: "Decisions",
                        principalColumns: new[] { "Id", "ClaimId" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Grants_MerchantSteps_MerchantStepId_ClaimId",
                        columns: x => new { x.MerchantStepId, x.ClaimId },
                        principalTable: "MerchantSteps",
                        principalColumns: new[] { "Id", "ClaimId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payments_Grants_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Grants",
                        principalColumn: "ClaimId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_OnceEach",
                table: "Appeals",
                columns: new[] { "ClaimId", "Party" },
                unique: true,
                filter: "NOT \"NewEvidence\"");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_MerchantId_State_DueAt",
                table: "Claims",
                columns: new[] { "MerchantId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_OneOpen",
                table: "Claims",
                column: "OrderId",
                unique: true,
                filter: "\"Open\"");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_PolicyVersion",
                table: "Claims",
                column: "PolicyVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_State_DueAt",
                table: "Claims",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimStatements_ClaimId",
                table: "ClaimStatements",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AppealId",
                table: "Decisions",
                column: "AppealId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ClaimId_Seq",
                table: "Decisions",
                columns: new[] { "ClaimId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MerchantStepId_ClaimId",
                table: "Decisions",
                columns: new[] { "MerchantStepId", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_CaseId",
                table: "Findings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_EvidenceId_Check_CheckVersion_Place",
                table: "Findings",
                columns: new[] { "EvidenceId", "Check", "CheckVersion", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ClaimId",
                table: "Grants",
                column: "ClaimId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Grants_DecisionId_ClaimId",
                table: "Grants",
                columns: new[] { "DecisionId", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Grants_MerchantStepId_ClaimId",
                table: "Grants",
                columns: new[] { "MerchantStepId", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_MerchantSteps_ClaimId",
                table: "MerchantSteps",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderFiles_OrderId",
                table: "OrderFiles",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_MerchantId_Number",
                table: "Orders",
                columns: new[] { "MerchantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_MerchantId_PlacedAt",
                table: "Orders",
                columns: new[] { "MerchantId", "PlacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number",
                table: "Orders",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ClaimId",
                table: "Payments",
                column: "ClaimId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyVersions_EffectiveFrom",
                table: "PolicyVersions",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Prints_CaseId",
                table: "Prints",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Prints_OrderId",
                table: "Prints",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_AccountId_MerchantId",
                table: "Recusals",
                columns: new[] { "AccountId", "MerchantId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClaimStatements");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "OrderFiles");

            migrationBuilder.DropTable(
                name: "OrderLine");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "Prints");

            migrationBuilder.DropTable(
                name: "Recusals");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "MerchantSteps");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "PolicyVersions");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "Shot",
                table: "Evidence");
        }
    }
}
