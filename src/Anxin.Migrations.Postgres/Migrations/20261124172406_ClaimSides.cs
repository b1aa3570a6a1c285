using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Anxin.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ClaimSides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ClaimId",
                table: "ServiceRequests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Party",
                table: "Evidence",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_ClaimId",
                table: "ServiceRequests",
                column: "ClaimId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ServiceRequests_ClaimId",
                table: "ServiceRequests");

            migrationBuilder.DropColumn(
                name: "ClaimId",
                table: "ServiceRequests");

            migrationBuilder.DropColumn(
                name: "Party",
                table: "Evidence");
        }
    }
}
