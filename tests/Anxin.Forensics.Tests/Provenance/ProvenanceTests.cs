using System.Text;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Provenance;

public sealed class ProvenanceTests
{
    private const string Types = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    [Theory]
    [InlineData("trainedAlgorithmicMedia", Outcome.Doubts)]
    [InlineData("compositeWithTrainedAlgorithmicMedia", Outcome.Doubts)]
    [InlineData("algorithmicMedia", Outcome.Doubts)]
    [InlineData("digitalCapture", Outcome.NoConclusion)]
    [InlineData("minorHumanEdits", Outcome.NoConclusion)]
    public void The_source_type_of_iptc_doubts_only_when_an_algorithm_made_it(string type, Outcome expected)
    {
        byte[][] files =
        [
            XmpMaker.InJpeg(XmpMaker.Element(XmpMaker.Iptc, "DigitalSourceType", Types + type)),
            XmpMaker.InPng(XmpMaker.Attribute(XmpMaker.Iptc, "DigitalSourceType", Types + type)),
        ];
        foreach (var file in files)
        {
            var finding = file.Finding("provenance.iptc");
            Assert.Equal((expected, type), (finding.Outcome, finding.Details["digitalSourceType"].GetString()));
        }
    }

    [Fact]
    public void The_name_of_a_source_type_in_a_caption_is_not_a_declaration() =>
        Assert.Equal(
            "iptc-absent",
            XmpMaker.InPng(XmpMaker.Element("http://purl.org/dc/elements/1.1/", "description", Types + "trainedAlgorithmicMedia"))
                .Finding("provenance.iptc").Reason.Code);

    [Theory]
    [InlineData(
        "parameters", "a cup\nNegative prompt: blur\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 64x64",
        "stable-diffusion-webui")]
    [InlineData("prompt", """{"3":{"class_type":"KSampler","inputs":{"seed":5}}}""", "comfyui")]
    [InlineData("workflow", """{"last_node_id":9,"nodes":[]}""", "comfyui")]
    [InlineData("Software", "NovelAI", "novelai")]
    [InlineData("Comment", """{"prompt":"a cup","uc":"blur","sampler":"k_euler","steps":28}""", "novelai")]
    [InlineData("invokeai_metadata", "{}", "invokeai")]
    [InlineData("Dream", "\"a cup\" -s 50 -S 1234 -W 512 -H 512", "invokeai")]
    [InlineData("fooocus_scheme", "fooocus", "fooocus")]
    [InlineData("parameters", """{"sui_image_params":{"prompt":"a cup"}}""", "swarmui")]
    [InlineData("Description", "a cup --ar 3:2 --v 6.1 Job ID: 0f8fad5b-d9cb-469f-a165-70867728950e", "midjourney")]
    [InlineData("Software", "即梦AI", "jimeng")]
    public void Settings_that_a_generator_wrote_are_named(string keyword, string text, string name)
    {
        var finding = PngMaker.With(XmpMaker.Png, "tEXt", Encoding.UTF8.GetBytes($"{keyword}\0{text}")).Finding("provenance.generator");

        Assert.Equal((Outcome.Doubts, name), (finding.Outcome, finding.Details["name"].GetString()));
    }

    [Theory]
    [InlineData("parameters", "exposure 1/60 f2.8")]
    [InlineData("prompt", "what the teacher asked")]
    [InlineData("workflow", """{"steps":["scan","crop"]}""")]
    [InlineData("Comment", "a sampler of uc things")]
    [InlineData("Dream", "I had a dream")]
    [InlineData("Description", "Job ID: 17 --v of the warehouse")]
    public void The_same_keywords_with_other_texts_are_no_trace(string keyword, string text) =>
        Assert.Equal(
            "generator-absent",
            PngMaker.With(XmpMaker.Png, "tEXt", Encoding.UTF8.GetBytes($"{keyword}\0{text}")).Finding("provenance.generator").Reason.Code);

    [Fact]
    public void A_node_graph_in_the_place_of_the_cameras_maker_is_found()
    {
        var make = ExifTextMaker.Text("workflow:{\"last_node_id\":9,\"nodes\":[]}");

        Assert.Equal(
            "comfyui",
            JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x010F, make))).Finding("provenance.generator").Details["name"].GetString());
    }

    [Fact]
    public void A_system_that_the_file_names_doubts()
    {
        var finding = XmpMaker.InJpeg(XmpMaker.Element(XmpMaker.Iptc, "AISystemUsed", "Some Painter 3")).Finding("provenance.iptc");

        Assert.Equal((Outcome.Doubts, "iptc-system"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal("Some Painter 3", finding.Reason.Parameters["system"]);
    }

    [Fact]
    public void Settings_in_the_exif_comment_are_found_too()
    {
        var text = "a cup\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5";
        byte[] comment = [.. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes(text)];
        var file = JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x9286, comment)));

        Assert.Equal("stable-diffusion-webui", file.Finding("provenance.generator").Details["name"].GetString());
    }

    [Fact]
    public void A_signed_description_beside_a_numbered_artist_is_told()
    {
        var description = ExifTextMaker.Text("Signature: " + new string('A', 86) + "==");
        var artist = ExifTextMaker.Text("0f8fad5b-d9cb-469f-a165-70867728950e");
        var file = JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x010E, description), (0x013B, artist)));

        Assert.Equal("grok", file.Finding("provenance.generator").Details["name"].GetString());
    }

    [Theory]
    [InlineData("Adobe Photoshop 25.1 (Macintosh)", "Adobe Photoshop")]
    [InlineData("Meitu Android 9.9", "美图秀秀 Meitu")]
    [InlineData("美图秀秀", "美图秀秀 Meitu")]
    [InlineData("Snapseed 2.19", "Snapseed")]
    public void An_editing_program_is_named_and_never_doubted_for_itself(string written, string name)
    {
        var file = JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x0131, ExifTextMaker.Text(written))));
        var finding = file.Finding("provenance.software");

        Assert.Equal((Outcome.NoConclusion, "software-editor"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(name, finding.Reason.Parameters["names"]);
    }

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("&#x0;")]
    [InlineData("&#xFFFF;")]
    [InlineData("\u0001")]
    public void Letters_that_are_none_do_no_harm(string letter)
    {
        string[] descriptions =
        [
            $"<rdf:Description xmlns:a=\"{XmpMaker.Iptc}\" a:DigitalSourceType=\"http://x/{letter}\"/>",
            $"<rdf:Description xmlns:a=\"{XmpMaker.Tc260}\"><a:AIGC>{{\"Label\":\"1\",\"ContentProducer\":\"{letter}\"}}</a:AIGC>"
                + "</rdf:Description>",
            $"<open & xmlns:a=\"{XmpMaker.Tc260}\"><a:AIGC>{{\"Label\":\"1\",\"ContentProducer\":\"{letter}\"}}</a:AIGC>",
            $"<rdf:Description xmlns:a=\"{XmpMaker.Tc260}\"><a:AIGC>{{\"Label\":\"1\",\"ContentProducer\":\"\\ud800\"}}</a:AIGC>"
                + "</rdf:Description>",
        ];
        Assert.All(
            descriptions,
            text => Assert.NotEmpty(System.Text.Json.JsonSerializer.Serialize(
                Inspection.Inspect(XmpMaker.InJpeg(XmpMaker.Packet(text)), InspectionContext.Nothing))));
    }

    [Fact]
    public void The_name_of_a_phones_own_software_is_no_editor() =>
        Assert.Equal(
            "software-absent",
            JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x0131, ExifTextMaker.Text("HarmonyOS 4.0"))))
                .Finding("provenance.software")
                .Reason.Code);
}
