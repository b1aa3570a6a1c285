using System.Buffers.Binary;
using System.Text;
using Anxin.App.Evidence;

namespace Anxin.App.Demo.Painting;

/// <summary>
/// Takes the pictures of claims: the shop's own, honest photos of real damage, and those that are not what they seem. All drawn; nothing
/// of a real picture is in them.
/// </summary>
internal sealed class GoodsPhotographer(Photographer photographer)
{
    private const string Label =
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;001191000000000000000000DEMO&quot;,&quot;ProduceID&quot;:&quot;demo-0001&quot;}"/></rdf:RDF></x:xmpmeta>
        """;

    /// <summary>The goods on the shop's wall, always the same.</summary>
    public Photo Listing(int goods) => Of(Shop(goods, null));

    /// <summary>The shop's picture with a crack drawn over it.</summary>
    public Photo PaintedCrack(int goods, Random chance) => Of(Shop(goods, chance));

    /// <summary>Cracked goods on somebody's table, from another side and in other light.</summary>
    public Photo Honest(int goods, Random chance) => Of(Home(goods, cracked: true, chance));

    /// <summary>The goods as they were packed: whole.</summary>
    public Photo Packed(int goods, Random chance) => Of(Home(goods, cracked: false, chance));

    /// <summary>A picture whose file says that it was generated (GB 45438).</summary>
    public Photo Labelled(int goods, Random chance)
    {
        var photo = Honest(goods, chance);
        return photo.Bytes[0] == 0xFF ? Photographer.Photo(WithLabel(photo.Bytes), "a labelled picture") : photo;
    }

    /// <summary>Taken while the hand moved.</summary>
    public Photo Blurred(int goods, Random chance) => Of(Blur(Blur(Home(goods, cracked: true, chance))));

    private Photo Of(byte[] rgb) => Photographer.Photo(photographer.Encode(rgb), "goods");

    private static byte[] Shop(int goods, Random? crack)
    {
        var (canvas, own) = (new Canvas(0, 1, (0, 0)), new Random(goods * 977));
        Backdrop.Wall(canvas, own);
        Backdrop.Floor(canvas, 74, own);
        var body = Crockery.Draw(canvas, goods, Crockery.Glaze(goods));
        if (crack is not null)
        {
            Crockery.Crack(canvas, body, crack);
        }

        return Film.Develop(canvas, new Random(goods));
    }

    private static byte[] Home(int goods, bool cracked, Random chance)
    {
        var canvas = new Canvas(
            (chance.NextSingle() - 0.5f) * 36, 0.75f + (chance.NextSingle() * 0.5f), ((chance.NextSingle() - 0.5f) * 34, (chance.NextSingle() - 0.5f) * 24));
        Action<Canvas, Random>[] places = [Backdrop.Table, Backdrop.Tiles, Backdrop.Wall];
        places[chance.Next(places.Length)](canvas, chance);
        Things(canvas, chance);
        var body = Crockery.Draw(canvas, goods, Crockery.Glaze(goods));
        if (cracked)
        {
            Crockery.Crack(canvas, body, chance);
            Marks.Shatter(canvas, body, ((body.X0 + body.X1) / 2, body.Y1 - ((body.Y1 - body.Y0) * 0.35f)), 9 + (chance.NextSingle() * 9), chance);
        }

        return Film.Develop(canvas, chance);
    }

    /// <summary>What lies about on a table: a carton, a paper, a ball of wrapping.</summary>
    private static void Things(Canvas canvas, Random chance)
    {
        for (var i = 0; i < 4; i++)
        {
            var (x, y, width) = (chance.NextSingle() * 120, chance.NextSingle() * 90, 12 + (chance.NextSingle() * 26));
            var colour = new Colour(0.4f + (chance.NextSingle() * 0.5f), 0.35f + (chance.NextSingle() * 0.4f), 0.25f + (chance.NextSingle() * 0.4f));
            var thing = chance.Next(2) == 0 ? Shape.Box(x, y, width, width * 0.7f, 2) : Shape.Oval(x, y, width * 0.5f, width * 0.35f);
            canvas.Shadow(thing, 1, 1.5f, 2, 0.35f);
            canvas.Shade(thing, colour.Lighter(0.15f), colour.Darker(0.2f));
        }
    }

    private static byte[] Blur(byte[] rgb) => Smear(Smear(rgb, 1, 0), 0, 1);

    /// <summary>Each pixel as the mean of those beside it in one direction.</summary>
    private static byte[] Smear(byte[] rgb, int dx, int dy)
    {
        const int Reach = 9;
        var (smeared, row) = (new byte[rgb.Length], Canvas.Width * 3);
        for (var y = 0; y < Canvas.Height; y++)
        {
            for (var at = y * row; at < (y + 1) * row; at++)
            {
                var (x, sum) = ((at - (y * row)) / 3, 0);
                for (var d = -Reach; d <= Reach; d++)
                {
                    var (px, py) = (Math.Clamp(x + (d * dx), 0, Canvas.Width - 1), Math.Clamp(y + (d * dy), 0, Canvas.Height - 1));
                    sum += rgb[(py * row) + (px * 3) + (at % 3)];
                }

                smeared[at] = (byte)(sum / ((2 * Reach) + 1));
            }
        }

        return smeared;
    }

    /// <summary>The label as an XMP packet behind the first marker of a JPEG.</summary>
    private static byte[] WithLabel(byte[] jpeg)
    {
        byte[] packet = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Label)];
        var head = new byte[4];
        (head[0], head[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(packet.Length + 2));
        return [.. jpeg[..2], .. head, .. packet, .. jpeg[2..]];
    }
}
