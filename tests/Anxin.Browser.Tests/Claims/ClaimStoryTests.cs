using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>A refund claim told by the people in it, each in front of a window of their own.</summary>
public sealed class ClaimStoryTests(Stage stage)
{
    private const string Contested = "发货前逐件检查过，瓶身没有裂纹，照片看起来是改过的。";
    private const string First = "照片与商品图是同一张画面，瓶身有一处改动，不能证明收到的花瓶有裂纹，因此不支持。";
    private const string Second = "申诉补充的实拍照片能看到瓶身受损，但不影响使用，因此支持一部分退款。";

    [Theory, EveryDatabase]
    public async Task A_claim_runs_from_a_painted_crack_to_the_payment(DatabaseKind database)
    {
        stage.MustBeReady();
        if (database == DatabaseKind.Sqlite)
        {
            await Tell(stage.House);
            return;
        }

        await using var postgres = await PostgresDatabase.Create();
        await using var house = await House.Open(postgres.Connection);
        await new Town(house).Settle();
        await Tell(house);
    }

    private async Task Tell(House house)
    {
        await using var merchant = await stage.SignedIn(Town.UserOf(Role.Merchant), Sizes.Desk, house: house);
        await using var buyer = await stage.Stranger(house: house);
        var order = await new Shop(merchant.Page.Context.APIRequest, stage.Listing).Sells("HP-20261124-07");

        await buyer.FindsOrder(order, house);
        var number = await buyer.FilesClaim(stage.PaintedCrack);
        await buyer.SeesStanding(buyer.Texts["claimStanding.AwaitingMerchant.title"]);
        await buyer.SeesWhereThePictureWasChanged();
        await merchant.OpensClaim(number);
        await merchant.Contests(Contested);
        await buyer.SeesStanding(buyer.Texts["claimStanding.HumanReview.title"]);
        await buyer.Sees(Contested);

        await Refused(house, number, buyer);
        await buyer.AppealsWith("我手里就是这只有裂纹的花瓶，附上另一面的实拍。", stage.Photo);
        await buyer.SeesStanding(buyer.Texts["claimStanding.AppealReview.title"]);
        await PartlyGranted(house, number);

        await buyer.SeesStanding(buyer.Texts.With("claimStanding.Decided.title", buyer.Texts["claimOutcomes.Partial"]));
        await buyer.AcceptsDecision();
        await merchant.SeesInTimeline("events.decision_accepted"); // the button beside it has the same words
        await merchant.AcceptsDecision();
        await merchant.SeesStanding(merchant.Texts.Before("claimStanding.Granted.title"));
        await merchant.RecordsPayment("TF-20261124-0001");
        await buyer.SeesStanding(buyer.Texts.Before("claimStanding.Paid.title"));
        await buyer.Sees("TF-20261124-0001");
        await buyer.Sees(Second);
        Assert.Empty(buyer.Complaints.Concat(merchant.Complaints));
    }

    private async Task Refused(House house, string number, Visitor buyer)
    {
        await using var reviewer = await stage.SignedIn(Town.UserOf(Role.Reviewer), Sizes.Desk, house: house);
        await reviewer.FindsInQueue(number);
        await reviewer.TakesClaim();
        await reviewer.LooksClosely();
        await reviewer.Decides("Refuse", First, onDoubt: true);
        await buyer.SeesStanding(buyer.Texts.With("claimStanding.Decided.title", buyer.Texts["claimOutcomes.Refuse"]));
        await buyer.Sees(First);
        await reviewer.Page.GetByText(reviewer.Texts["replay.open"]).ClickAsync();
        await reviewer.SeesTitle("replay.title");
        await reviewer.Sees(reviewer.Texts["replay.same"]);
        await reviewer.Sees(First);
        Assert.Empty(reviewer.Complaints);
    }

    private async Task PartlyGranted(House house, string number)
    {
        await using var before = await stage.SignedIn(Town.UserOf(Role.Reviewer), Sizes.Desk, house: house);
        await before.FindsInQueue(number);
        await before.Sees(before.Texts["problems.decided_before"]);
        await Assertions.Expect(before.Button("take.take")).ToHaveCountAsync(0);

        await using var other = await stage.SignedIn(Town.UserOf(Role.Supervisor), Sizes.Desk, house: house);
        await other.FindsInQueue(number);
        await other.TakesClaim();
        await other.Sees(First);
        await other.Decides("Partial", Second, amount: "80");
        Assert.Empty(before.Complaints.Concat(other.Complaints));
    }
}
