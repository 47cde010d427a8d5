package org.futurestck.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema refuses what is no message. */
final class ProtocolSchemaTest {

    private static final String OPERATION = "{'id':1,'type':'start','caller':'main','operation':%s}";
    private static final String OUTCOME = "{'id':1,'type':'outcome','outcome':%s}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{'id':0,'type':'standing'}",
                "{'id':-1,'type':'standing'}",
                "{'id':'1','type':'standing'}",
                "{'id':1.5,'type':'standing'}",
                "{'type':'standing'}",
                "{'id':1}",
                "{'id':1,'type':'dance'}",
                "{'id':1,'type':'standing','deep':true}",
                "{'id':1,'type':'hello'}",
                "{'id':1,'type':'hello','protocol':1}",
                "{'id':1,'type':'hello','protocol':'2'}",
                "{'id':1,'type':'open'}",
                "{'id':1,'type':'open','backstage':{'port':0,'token':'ab'}}",
                "{'id':1,'type':'open','backstage':{'port':65536,'token':'ab'}}",
                "{'id':1,'type':'open','backstage':{'port':1,'token':''}}",
                "{'id':1,'type':'open','backstage':{'port':1,'token':'secret'}}",
                "{'id':1,'type':'open','backstage':{'port':1,'token':'ab','host':'example.org'}}",
                "{'id':1,'type':'start','operation':{'op':'cancel','future':'f'}}",
                "{'id':1,'type':'start','caller':'','operation':{'op':'cancel','future':'f'}}",
                "{'id':1,'type':'closed'}",
                "{'id':1,'type':'closed','stuck':['main','main']}",
                "{'id':1,'type':'refused'}",
                "{'id':1,'type':'outcome'}",
                "{'id':1,'type':'standing','standing':{'threads':[]}}",
                "{'id':1,'type':'standing','standing':{'activity':'1','threads':[{'name':'t','frames':[]}]}}",
                "{'go':false}",
                "{'go':true,'id':1}",
                "{'token':'ab','event':'call_started','id':'f','process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'call_finished','id':'f','gate':true,'process':'1','thread':'t','thread_id':'7'}",
                "{'event':'call_finished','id':'f','process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'call_paused','id':'f','process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'call_finished','id':'f','process':1,'thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'logged','id':'logger','process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'call_finished','id':'f','process':'1','thread':'t'}",
                "{'token':'ab','event':'call_finished','id':'f','process':'1','thread':'t','thread_id':7}",
                "{'token':'ab','event':'call_finished','id':'f','process':'1','thread':'t','thread_id':'7','future':'f'}",
                "{'token':'ab','event':'initializer_started','id':'i','gate':true,'process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'input_read','id':'x','gate':true,'process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'program_ending','id':'p','process':'1','thread':'t','thread_id':'7'}",
                "{'token':'ab','event':'handler_finished','id':'h','process':'1','thread':'t','thread_id':'7'}",
            })
    void aMalformedMessageIsRefused(String message) {
        assertRefused(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'fly','future':'f'}",
                "{'future':'f'}",
                "{'op':'cancel'}",
                "{'op':'cancel','future':1}",
                "{'op':'cancel','future':''}",
                "{'op':'cancel','future':'f','wait':true}",
                "{'op':'new_executor','as':'e','max_workers':'2'}",
                "{'op':'new_executor','as':'e','max_workers':1.5}",
                "{'op':'result','future':'f'}",
                "{'op':'result','future':'f','timeout':1}",
                "{'op':'result','future':'f','timeout':'soon'}",
                "{'op':'result','future':'f','timeout':'1.'}",
                "{'op':'result','future':'f','timeout':'.5'}",
                "{'op':'result','future':'f','timeout':'1e3'}",
                "{'op':'wait','futures':'f','input':'list','timeout':'0','return_when':null}",
                "{'op':'wait','futures':['f'],'input':'list','timeout':'0','return_when':'SOMETIME'}",
                "{'op':'set_result','future':'f','value':{'exhausted':true}}",
                "{'op':'set_result','future':'f','value':{'token':'t','handle':'f'}}",
                "{'op':'set_exception','future':'f','error':{'name':'boom'}}",
                "{'op':'set_exception','future':'f','error':{'name':'boom','kind':'OSError'}}",
                "{'op':'submit','executor':'e','as':'f','call':{'id':'f','gated':false,'perform':[],'action':{'do':'power'},'unsendable':false}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':{},'call':{'id':'f','gated':false,'perform':[]}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':{},'call':{'id':'f','gated':false,'action':{'do':'power'},'unsendable':false}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':[],'call':{'id':'f','gated':false,'perform':[],'action':{'do':'power'},'unsendable':false}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':{},'call':{'id':'f','gated':false,'perform':[],'action':{'do':'return'},'unsendable':false}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':{},'call':{'id':'f','gated':false,'perform':[],'action':{'do':'exit'},'unsendable':false}}",
                "{'op':'submit','executor':'e','as':'f','args':[],'kwargs':{},'call':{'id':'f','gated':false,'perform':[],'action':{'do':'power'}}}",
                "{'op':'submit','executor':'e','as':'f','args':[{'unsendable':false}],'kwargs':{},'call':{'id':'f','gated':false,'perform':[],'action':{'do':'power'},'unsendable':false}}",
                "{'op':'set_result','future':'f','value':{'bytes':-1}}",
                "{'op':'new_executor','as':'e','processes':{'start_method':'thread'}}",
                "{'op':'new_executor','as':'e','processes':{'max_workers':1}}",
                "{'op':'kill','process':9203}",
                "{'op':'run_program','program':{'id':'p','perform':[],'ending':'exit'}}",
                "{'op':'new_executor','as':'e','kind':'quick'}",
                "{'op':'new_executor','as':'e','initializer':{'id':'i','gated':false,'args':[],'raise':null}}",
                "{'op':'new_executor','as':'e','initializer':{'id':'i','gated':false,'args':[],'raise_from':0}}",
                "{'op':'map','executor':'e','as':'m','function':'sum','inputs':[],'timeout':'0'}",
                "{'op':'map','executor':'e','as':'m','function':'power','inputs':[[1]],'timeout':'0'}",
                "{'op':'shutdown','executor':'e','wait':'yes'}",
                "{'op':'leave','executor':'e','error':'boom'}",
                "{'op':'wait','futures':['f'],'timeout':'0'}",
                "{'op':'as_completed','as':'i','futures':['f'],'input':'set','timeout':'0'}",
                "{'op':'inspect','aspect':'cpu_count','of':['f']}",
                "{'op':'join','call':{'id':'f'}}",
                "{'op':'invoke','target':'e','method':'shutdown','args':[]}",
                "{'op':'run_program','program':{'id':'p','perform':[],'ending':'crash','interactive':false}}",
                "{'op':'run_program','program':{'id':'p','perform':[],'ending':'exit','processors':0,'interactive':false}}",
                "{'op':'at_exit','handler':{'id':'h'}}",
                "{'op':'add_done_callback','future':'f','callback':{'id':'c','gated':false}}",
                "{'op':'inspect','aspect':'colour','of':['f']}",
                "{'op':'inspect','aspect':'repr','of':[]}",
            })
    void aMalformedOperationIsRefused(String operation) {
        assertRefused(String.format(OPERATION, operation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'outcome':'returned'}",
                "{'outcome':'raised'}",
                "{'outcome':'blocked','where':'here'}",
                "{'outcome':'returned','value':{}}",
                "{'outcome':'returned','value':{'object':'f'}}",
                "{'outcome':'returned','value':{'exhausted':false}}",
                "{'outcome':'returned','value':{'done_and_not_done':[[]]}}",
                "{'outcome':'returned','value':{'done_and_not_done':[[],[],[]]}}",
                "{'outcome':'raised','error':{'type':'T','message':''}}",
                "{'outcome':'raised','error':{'kinds':['OSError'],'type':'T','message':''}}",
                "{'outcome':'raised','error':{'kinds':[],'type':'T','message':null}}",
                "{'outcome':'raised','error':{'kinds':[],'type':'T','message':'','name':null}}",
            })
    void aMalformedOutcomeIsRefused(String outcome) {
        assertRefused(String.format(OUTCOME, outcome));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'type':'race','race':{'setup':[],'threads':[],'epilogue':[],'rounds':1,'millis':1,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[{'op':'done','future':'f'}],'epilogue':[],'rounds':1,'millis':1,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':0,'millis':1,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':0,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1.5,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1,'seed':9223372036854775808}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1,'seed':0,'deep':true}}",
                "{'id':1,'type':'histories','histories':[]}",
                "{'id':1,'type':'histories','histories':[{'count':0,'setup':[],'threads':[[]],'epilogue':[],'sightings':[]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[],'epilogue':[],'sightings':[]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[[]],'epilogue':[],'sightings':[],'deep':true}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[{'begin':0,'end':1}],'threads':[[]],'epilogue':[],'sightings':[]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[{'begin':-1,'end':1,'outcome':{'outcome':'returned','value':1}}],'threads':[[]],'epilogue':[],'sightings':[]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[[]],'epilogue':[],'sightings':[{'event':'callback_finished','id':'c','at':1}]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[[]],'epilogue':[],'sightings':[{'event':'call_started','id':'c','at':1,'future':'f'}]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[[]],'epilogue':[]}]}",
            })
    void aMalformedRaceIsRefused(String message) {
        assertRefused(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1,'seed':0}}",
                "{'id':1,'type':'race','race':{'setup':[],'threads':[[]],'epilogue':[],'rounds':1,'millis':1,'seed':-9223372036854775808}}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[],'threads':[[]],'epilogue':[],'sightings':[]}]}",
                "{'id':1,'type':'histories','histories':[{'count':1,'setup':[{'begin':0,'end':1,'outcome':{'outcome':'returned','value':1}}],'threads':[[]],'epilogue':[],'sightings':[]}]}",
            })
    void aWellFormedRaceIsNot(String message) {
        assertThat(errors(message)).isEmpty();
    }

    @Test
    void moreThanFiveHundredHistoriesAreRefused() {
        String history = "{'count':1,'setup':[],'threads':[[]],'epilogue':[],'sightings':[]}";
        String answer = "{'id':1,'type':'histories','histories':[" + history + "%s]}";

        assertThat(errors(String.format(answer, ("," + history).repeat(499)))).isEmpty();
        assertRefused(String.format(answer, ("," + history).repeat(500)));
    }

    @Test
    void aTextBeyondItsBoundIsRefused() {
        String reason = "{'id':1,'type':'refused','reason':'" + "x".repeat(2_000) + "%s'}";

        assertThat(errors(String.format(reason, ""))).isEmpty();
        assertRefused(String.format(reason, "x"));
    }

    @Test
    void moreThanTwelveFramesAreRefused() {
        String standing = "{'id':1,'type':'standing','standing':{'activity':'','threads':"
                + "[{'name':'t','waiting':true,'frames':['f'%s]}]}}";

        assertThat(errors(String.format(standing, ",'f'".repeat(11)))).isEmpty();
        assertRefused(String.format(standing, ",'f'".repeat(12)));
    }

    private static void assertRefused(String message) {
        assertThat(errors(message)).as(message).isNotEmpty();
    }

    private static List<String> errors(String message) {
        return ProtocolSchema.whole().errors(message.replace('\'', '"'));
    }
}
